import { Page } from '../components/Page';
import { residentPaths } from '../routing/addresses';
import { Link } from '../routing/Link';
import { useWords } from '../words/words';

/** Opened without a code. */
export function StartPage() {
  const words = useWords();
  return (
    <Page title={words.start.title}>
      <p>{words.start.text}</p>
      <p>{words.start.track}</p>
      <Link to={residentPaths.track()} className="button">
        {words.home.track}
      </Link>
    </Page>
  );
}
