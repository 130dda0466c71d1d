import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Chips } from '@/components/filters/Chips';
import { Page } from '@/components/page/Page';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useTimeZone } from '@/components/time/city-time-zone';
import { momentsOf } from '@/components/time/period';
import { useSession } from '@/features/session/session-context';
import { suggestionPaths } from '@/features/suggestions/paths';
import styles from './BoardPage.module.css';
import { boardParamsOf, PERIODS } from './board-params';
import { BoardFigures } from './components/BoardFigures';
import { useBoard } from './hooks/useBoard';

/** The board: period and place are chosen once, for all figures. */
export function BoardPage() {
  const { t } = useTranslation('board');
  const { membership } = useSession();
  const timeZone = useTimeZone();
  const [parse] = useState(() => boardParamsOf(new Date(), timeZone));
  const { params, change } = useUrlTable(parse);
  const place = params.place ?? membership?.region?.id;
  const query = useBoard(
    place === undefined ? undefined : { regionId: place, ...momentsOf(params, timeZone) },
  );

  const setDay = (key: 'from' | 'to', value: string) => {
    if (value !== '') change({ days: undefined, from: params.from, to: params.to, [key]: value });
  };
  const filters = (
    <>
      <Chips
        label={t('period.label')}
        chips={PERIODS.map((value) => ({ value, label: t('period.days', { days: value }) }))}
        chosen={params.period === undefined ? [] : [params.period]}
        onToggle={(value) => change({ days: value, from: undefined, to: undefined })}
      />
      <span className={styles.dates}>
        <Input
          type="date"
          aria-label={t('period.from')}
          value={params.from}
          max={params.to}
          onChange={({ target }) => setDay('from', target.value)}
        />
        <span>–</span>
        <Input
          type="date"
          aria-label={t('period.to')}
          value={params.to}
          min={params.from}
          onChange={({ target }) => setDay('to', target.value)}
        />
      </span>
    </>
  );
  return (
    <Page
      title={t('title')}
      hint={t('hint')}
      filters={filters}
      actions={<Link to={suggestionPaths.accuracy()}>{t('accuracy')}</Link>}
    >
      {place === undefined ? (
        <EmptyState why={t('noPlace')} fills={t('noPlaceHint')} />
      ) : (
        <QueryBoundary query={query}>
          {({ board }) => <BoardFigures board={board} place={place} params={params} />}
        </QueryBoundary>
      )}
    </Page>
  );
}
