import { fill } from '@lindan/shared';

import { useLocale } from '../words/locale';
import { deadlineInWords } from '../words/moments';
import { useWords } from '../words/words';
import type { Receipt } from './receipt';

/** The next party and its deadline, in words that need no knowledge of the office. */
export function NextSteps({ receipt }: { readonly receipt: Receipt }) {
  const words = useWords();
  const locale = useLocale();
  const { waitingFor: who, dueAt, timeZone, hasPhone } = receipt;
  return (
    <section className="next">
      <h2>{words.sent.next}</h2>
      <ul>
        {who !== null && (
          <li>
            {dueAt === null
              ? fill(words.sent.nextOpen, { who })
              : fill(words.sent.nextBy, { who, when: deadlineInWords(dueAt, locale, timeZone) })}
          </li>
        )}
        {hasPhone && <li>{words.sent.nextPhone}</li>}
        <li>{words.sent.nextYou}</li>
      </ul>
    </section>
  );
}
