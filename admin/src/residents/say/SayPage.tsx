import { Page } from '../components/Page';
import { usePlace } from '../place/place-context';
import { residentPaths } from '../routing/addresses';
import { useWords } from '../words/words';
import { DemandForm } from './DemandForm';

export function SayPage() {
  const words = useWords();
  const place = usePlace();
  return (
    <Page title={words.say.title} backTo={residentPaths.place(place.code)}>
      <DemandForm asks={words.say} />
    </Page>
  );
}
