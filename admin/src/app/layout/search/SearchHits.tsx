import type { Role } from '@lindan/shared';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { recentSearches } from '@/preferences/recent-searches';

import type { HitGroup, SearchHit } from './hit-groups';
import { recentGroups } from './hit-groups';
import styles from './SearchHits.module.css';
import { useSearchHits } from './useSearchHits';

const NOTHING: readonly HitGroup[] = [];

interface SearchHitsProps {
  /** What is typed, and what of it is searched for already. */
  readonly search: string;
  readonly debounced: string;
  readonly role: Role | undefined;
  /** What this person searched for before is shown while nothing is typed. */
  readonly person: string;
  /** The address of the list that a search leads to. */
  readonly listOf: (search: string) => string;
  /** The hit that Enter opens. */
  readonly active: SearchHit | undefined;
  /** The hits from top to bottom, for the arrow keys. */
  readonly onHits: (hits: readonly SearchHit[]) => void;
  readonly onOpen: () => void;
}

/** What a search leads to, in groups, under the box. */
export function SearchHits({
  search,
  debounced,
  role,
  person,
  listOf,
  active,
  onHits,
  onOpen,
}: SearchHitsProps) {
  const { t } = useTranslation();
  const { groups, loading } = useSearchHits(debounced, role);
  const isAnswered = !loading && debounced === search;
  const searchedBefore = useMemo(() => recentGroups(recentSearches(person), listOf), [person, listOf]);
  const shown = search === '' ? searchedBefore : isAnswered ? groups : NOTHING;
  useEffect(() => onHits(shown.flatMap(({ hits }) => hits)), [shown, onHits]);
  if (shown.length === 0 && search === '') return null;
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
