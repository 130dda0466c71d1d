import type { TrackDemandQuery } from '@/graphql/generated/residents/graphql';

import { useLocale } from '../words/locale';
import { momentInWords } from '../words/moments';
import { useWords } from '../words/words';

interface TimelineProps {
  readonly entries: TrackDemandQuery['trackDemand']['timeline'];
  readonly timeZone: string;
}

/** What happened, the newest first, in the server's words for residents. The server has it in the order of writing. */
export function Timeline({ entries, timeZone }: TimelineProps) {
  const words = useWords();
  const locale = useLocale();
  return (
    <section>
      <h3>{words.track.history}</h3>
      <ol className="timeline">
        {entries.toReversed().map((entry, index) => (
          <li key={`${entry.at} ${index}`}>
            <p className="timeline-label">{entry.label}</p>
            {entry.note !== null && entry.note !== '' && <p className="timeline-note">{entry.note}</p>}
            <time dateTime={entry.at}>{momentInWords(entry.at, locale, timeZone)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
