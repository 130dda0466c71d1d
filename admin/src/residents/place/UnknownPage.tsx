import { Page } from '../components/Page';
import { residentPaths } from '../routing/addresses';
import { useWords } from '../words/words';

export function UnknownPage() {
  const words = useWords();
  return (
    <Page title={words.unknownPage.title} backTo={residentPaths.start()}>
      <p>{words.unknownPage.text}</p>
    </Page>
  );
}
