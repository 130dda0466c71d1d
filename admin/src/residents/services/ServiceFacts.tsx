import { fill, hoursInWords } from '@lindan/shared';

import { useLocale } from '../words/locale';
import { dateInWords } from '../words/moments';
import type { ResidentsWords } from '../words/words';
import { useWords } from '../words/words';
import type { Service } from './usePlaceServices';

/** The unit, the audience, what is left, and when and how the service is had. */
export function ServiceFacts({ service }: { readonly service: Service }) {
  const words = useWords();
  const locale = useLocale();
  const who = service.audience.filter((one) => one !== 'EVERYONE').map((one) => words.audience[one]);
  const hours = hoursInWords(service.weeklyHours, locale);
  return (
    <ul className="facts">
      <li>{fill(words.services.by, { unit: service.unit.name })}</li>
      {who.length > 0 && <li>{fill(words.services.audience, { who: who.join(' · ') })}</li>}
      {service.remaining !== null && <li>{remainingInWords(service.remaining, service, words)}</li>}
      {service.availableTo !== null && (
        <li>{fill(words.services.until, { date: dateInWords(service.availableTo, locale) })}</li>
      )}
      {hours.length > 0 && <li>{fill(words.services.hours, { hours: hours.join(words.services.comma) })}</li>}
      {service.booking !== null && <li>{fill(words.services.booking, { how: service.booking })}</li>}
      {service.contact !== null && <li>{fill(words.services.contact, { contact: service.contact })}</li>}
    </ul>
  );
}

function remainingInWords(count: number, service: Service, words: ResidentsWords): string {
  return fill(words.services.remaining[service.capacityPeriod ?? 'TOTAL'], { count });
}
