import { SearchOutlined } from '@ant-design/icons';
import { LIMITS } from '@lindan/shared';
import type { InputRef } from 'antd';
import { Input } from 'antd';
import type { SyntheticEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

import { useHotkeys } from '@/components/keys/useHotkeys';
import { useSession } from '@/features/session/session-context';

import { PLACES, placesOf } from '../navigation';
import styles from './Frame.module.css';

/** One box for numbers and words; `/` focuses it. It shows the search of the list that it leads to, and no other page's own. */
export function SearchBox() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { membership } = useSession();
  const box = useRef<InputRef>(null);
  const { pathname } = useLocation();

  const places = placesOf(membership?.role);
  const target = places.includes('demands')
    ? PLACES.demands.path
    : places.includes('myOrders')
      ? PLACES.myOrders.path
      : undefined;
  const search = useSearchParams()[0].get('search') ?? '';
  const searched = pathname === target || pathname.startsWith(`${target}/`) ? search : '';
  const [typed, setTyped] = useState(searched);
  useEffect(() => setTyped(searched), [searched, pathname]);
  useHotkeys({ '/': () => box.current?.focus() });

  if (target === undefined) return null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const text = typed.trim();
    if (text === '' && searched !== '') void navigate(target);
    else if (text !== '') void navigate(`${target}?view=all&search=${encodeURIComponent(text)}`);
  };
  return (
    <form role="search" className={styles.search} onSubmit={submit}>
      <Input
        ref={box}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd className="key">/</kbd>}
        placeholder={t('frame.search')}
        aria-label={t('frame.search')}
        maxLength={LIMITS.search}
      />
    </form>
  );
}
