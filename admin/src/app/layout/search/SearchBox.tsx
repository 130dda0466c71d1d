import { SearchOutlined } from '@ant-design/icons';
import { LIMITS } from '@lindan/shared';
import type { InputRef } from 'antd';
import { Input } from 'antd';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

import { isComposing } from '@/components/keys/composition';
import { useHotkeys } from '@/components/keys/useHotkeys';
import { useDebounced } from '@/components/time/useDebounced';
import { useSession } from '@/features/session/session-context';

import { PLACES, placesOf } from '../../navigation';
import styles from '../Frame.module.css';
import type { SearchHit } from './hit-groups';

const SearchHits = lazy(async () => ({ default: (await import('./SearchHits')).SearchHits }));

const NO_HITS: readonly SearchHit[] = [];

/**
 * One box for numbers, phones and words; `/` focuses it. Under it stands what is found while one types; Enter without a chosen hit
 * shows all of it in the list. The box shows the search of that list, and no other page's own.
 */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { viewer, membership } = useSession();
  const box = useRef<InputRef>(null);
  const { pathname } = useLocation();
  const pages = placesOf(membership?.role);
  const target = pages.includes('demands')
    ? PLACES.demands.path
    : pages.includes('myOrders')
      ? PLACES.myOrders.path
      : undefined;
  const search = useSearchParams()[0].get('search') ?? '';
  const searched = pathname === target || pathname.startsWith(`${target}/`) ? search : '';
  const [typed, setTyped] = useState(searched);
  const [isOpen, setOpen] = useState(false);
  const [hits, setHits] = useState(NO_HITS);
  const [activeAt, setActiveAt] = useState(-1);
  // What an IME composes is not yet what is meant.
  const [isOpenWord, setOpenWord] = useState(false);
  const text = typed.trim();
  const debounced = useDebounced(isOpenWord ? '' : text, 250);
  const listOf = useCallback(
    (sought: string) => `${target}?view=all&search=${encodeURIComponent(sought)}`,
    [target],
  );
  // Another page alone takes away nothing of what is being typed.
  useEffect(() => setTyped(searched), [searched]);
  useHotkeys({ '/': () => box.current?.focus() });

  if (target === undefined) return null;

  const isShown = isOpen && !isOpenWord;
  const active = isShown ? hits[activeAt] : undefined;
  const close = () => {
    setOpen(false);
    setActiveAt(-1);
    setHits(NO_HITS);
  };
  const type = (next: string) => {
    close();
    setTyped(next);
    setOpen(true);
  };
  const leave = () => {
    void import('@/preferences/recent-searches').then(({ rememberSearch }) =>
      rememberSearch(viewer.id, text),
    );
    close();
    setTyped(searched);
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    leave();
    if (active !== undefined) void navigate(active.to);
    else if (text === '' && searched !== '') void navigate(target);
    else if (text !== '') void navigate(listOf(text));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Safari ends a composition before its Enter, which would send the form.
    if (isComposing(event.nativeEvent)) {
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    if (event.key === 'Escape' && isShown) close();
    else if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
    else if (event.key === 'ArrowDown' && hits.length > 0) setActiveAt((activeAt + 1) % hits.length);
    else if (event.key === 'ArrowUp' && hits.length > 0)
      setActiveAt((Math.max(activeAt, 0) + hits.length - 1) % hits.length);
    else return;
    event.preventDefault();
  };
  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <Input
        ref={box}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        onBlur={close}
        onCompositionStart={() => setOpenWord(true)}
        onCompositionEnd={() => setOpenWord(false)}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd className="key">/</kbd>}
        placeholder={t('frame.search')}
        aria-label={t('frame.search')}
        maxLength={LIMITS.search}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={hits.length > 0 ? 'search-hits' : undefined}
        aria-activedescendant={active && `search-hit-${active.key}`}
        autoComplete="off"
      />
      {isShown && (
        <Suspense>
          <SearchHits
            search={text}
            debounced={debounced}
            role={membership?.role}
            person={viewer.id}
            listOf={listOf}
            active={active}
            onHits={setHits}
            onOpen={leave}
          />
        </Suspense>
      )}
    </form>
  );
}
