import { fill } from '@lindan/shared';

import { useLocale } from '../words/locale';
import { dateInWords } from '../words/moments';
import type { ResidentsWords } from '../words/words';
import { useWords } from '../words/words';
import type { Service } from './usePlaceServices';

/** The unit, the audience, the last day and the remaining capacity of a service. */
export function ServiceFacts({ service }: { readonly service: Service }) {
  const words = useWords();
  const locale = useLocale();
  const who = service.audience.filter((one) => one !== 'EVERYONE').map((one) => words.audience[one]);
  return (
    <ul className="facts">
      <li>{fill(words.services.by, { unit: service.unit.name })}</li>
      {who.length > 0 && <li>{fill(words.services.audience, { who: who.join(' · ') })}</li>}
      {service.remaining !== null && <li>{remainingInWords(service.remaining, service, words)}</li>}
      {service.availableTo !== null && (
        <li>{fill(words.services.until, { date: dateInWords(service.availableTo, locale) })}</li>
      )}
    </ul>
  );
}

function remainingInWords(count: number, service: Service, words: ResidentsWords): string {
  return fill(words.services.remaining[service.capacityPeriod ?? 'TOTAL'], { count });
}
