import { Page } from '../components/Page';
import { residentPaths } from '../routing/addresses';
import { Link } from '../routing/Link';
import { useWords } from '../words/words';

/** A code that stands for no place, or no more. */
export function NoPlacePage() {
  const words = useWords();
  return (
    <Page title={words.noPlace.title}>
      <p>{words.noPlace.text}</p>
      <Link to={residentPaths.track()} className="button">
        {words.home.track}
      </Link>
    </Page>
  );
}
