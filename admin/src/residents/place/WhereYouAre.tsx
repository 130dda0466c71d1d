import { Notice } from '../components/Notice';
import { useWords } from '../words/words';
import type { Place } from './place-context';
import { placePath } from './place-context';

export function WhereYouAre({ place }: { readonly place: Place }) {
  const words = useWords();
  const names = placePath(place);
  return (
    <section className="where" aria-label={words.home.where}>
      <p>
        {names.map((name, index) => (
          <span
            key={`${index} ${name}`}
            className={index === names.length - 1 ? 'where-here' : 'where-above'}
          >
            {index > 0 && <span aria-hidden="true"> · </span>}
            {name}
          </span>
        ))}
      </p>
      {place.isDemonstration && <Notice tone="calm">{words.page.demonstration}</Notice>}
    </section>
  );
}
