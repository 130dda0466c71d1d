import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { PlaceKey } from '../../navigation';
import styles from './SearchHits.module.css';
import type { HitGroup, SearchHit } from './useSearchHits';
import { useSearchHits } from './useSearchHits';

const NOTHING: readonly HitGroup[] = [];

interface SearchHitsProps {
  /** What is typed, and what of it is searched for already. */
  readonly search: string;
  readonly debounced: string;
  readonly pages: readonly PlaceKey[];
  /** The hit that Enter opens. */
  readonly active: SearchHit | undefined;
  /** The hits from top to bottom, for the arrow keys. */
  readonly onHits: (hits: readonly SearchHit[]) => void;
  readonly onOpen: () => void;
}

/** What a search leads to, in groups, under the box. */
export function SearchHits({ search, debounced, pages, active, onHits, onOpen }: SearchHitsProps) {
  const { t } = useTranslation();
  const { groups, loading } = useSearchHits(debounced, pages);
  const isAnswered = !loading && debounced === search;
  const shown = isAnswered ? groups : NOTHING;
  useEffect(() => onHits(shown.flatMap(({ hits }) => hits)), [shown, onHits]);
  if (shown.length === 0) {
    return (
      <p className={styles.panel} role="status">
        {t(isAnswered ? 'frame.noHits' : 'states.loading')}
      </p>
    );
  }
  return (
    <div id="search-hits" role="listbox" aria-label={t('frame.hits')} className={styles.panel}>
      {shown.map(({ kind, hits }) => (
        <div key={kind} role="group" aria-label={t(`frame.found.${kind}`)}>
          <p className={styles.kind} aria-hidden>
            {t(`frame.found.${kind}`)}
          </p>
          {hits.map((hit) => (
            <Link
              key={hit.key}
              id={`search-hit-${hit.key}`}
              role="option"
              aria-selected={hit.key === active?.key}
              tabIndex={-1}
              to={hit.to}
              className={styles.hit}
              // The box keeps the focus, so that the panel is still there when the click ends.
              onMouseDown={(event) => event.preventDefault()}
              onClick={onOpen}
            >
              <span className={styles.name}>{hit.name}</span> <span className="muted">{hit.note}</span>
            </Link>
          ))}
        </div>
      ))}
    </div>
  );
}
