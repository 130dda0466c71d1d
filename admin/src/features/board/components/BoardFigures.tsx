import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { NO_CATEGORY } from '@/features/demands/paths';
import type { BoardQuery } from '@/graphql/generated/graphql';

import type { BoardParams } from '../board-params';
import { rowsOf } from '../rows-behind';
import { Bars } from './Bars';
import { DailyChart } from './DailyChart';
import { FigureTable, LateCount } from './FigureTable';
import styles from './figures.module.css';
import { RateFigure } from './RateFigure';

/** All figures of one place and period, calm and with their denominators. */
export function BoardFigures({
  board,
  place,
  params,
}: {
  readonly board: BoardQuery['board'];
  readonly place: string;
  readonly params: BoardParams;
}) {
  const { t } = useTranslation(['board', 'words']);
  const at = { place, from: params.from, to: params.to };
  const sum = <Row,>(rows: readonly Row[], count: (row: Row) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const demands = sum(board.demandsByStatus, ({ count }) => count);
  const orders = sum(board.ordersByStatus, ({ count }) => count);
  const unclaimed = orders - sum(board.byUnit, (row) => row.offered);
  const hours = ({ completed, medianHours }: BoardQuery['board']['byUnit'][number]) =>
    medianHours?.toFixed(1) ?? (completed === 0 ? '–' : t('board:fewCompleted', { count: completed }));
  const placeName = (region: BoardQuery['board']['byRegion'][number]['region']) => {
    if (region.id === place) return t('board:ofPlaceItself', { place: region.name });
    return <Link to={rowsOf.board(region.id, params)}>{region.name}</Link>;
  };
  return (
    <>
      <dl className={styles.figures}>
        <RateFigure name={t('board:rate.response')} rate={board.responseRate} />
        <RateFigure name={t('board:rate.resolution')} rate={board.resolutionRate} />
        <RateFigure name={t('board:rate.satisfaction')} rate={board.satisfactionRate} />
        <RateFigure name={t('board:rate.return')} rate={board.returnRate} />
      </dl>
      <div className={styles.grid}>
        <section className={styles.block}>
          <h2>{t('board:block.daily')}</h2>
          <DailyChart days={board.daily} />
        </section>
        <section className={styles.block}>
          <h2>
            {t('board:block.demands')} <Total count={demands} />
          </h2>
          <Bars
            bars={board.demandsByStatus.map(({ status, count }) => ({
              key: status,
              name: t(`words:demandStatus.${status}`),
              count,
              to: rowsOf.demands({ status, ...at }),
            }))}
          />
        </section>
        <section className={styles.block}>
          <h2>
            {t('board:block.orders')} <Total count={orders} />
          </h2>
          <Bars
            bars={board.ordersByStatus.map(({ status, count }) => ({
              key: status,
              name: t(`words:orderStatus.${status}`),
              count,
              to: rowsOf.orders({ status, ...at }),
            }))}
          />
        </section>
        <section className={styles.block}>
          <h2>
            {t('board:block.categories')} <Total count={demands} />
          </h2>
          <Bars
            bars={noneFirst(board.byCategory).map(({ category, count }) => ({
              key: category?.code ?? '',
              name: category?.name ?? t('board:withoutCategory'),
              count,
              to: rowsOf.demands({ category: category?.code ?? NO_CATEGORY, ...at }),
            }))}
          />
        </section>
        <section className={styles.block}>
          <h2>{t('board:block.regions')}</h2>
          <FigureTable
            label={t('board:block.regions')}
            head={[
              t('board:head.place'),
              t('board:head.submitted'),
              t('board:head.resolved'),
              t('board:head.overdue'),
            ]}
            rows={board.byRegion.map(({ region, submitted, resolved, overdue }) => ({
              key: region.id,
              name: placeName(region),
              cells: [submitted, resolved, <LateCount key="late" count={overdue} />],
            }))}
            total={{
              name: t('board:head.total'),
              cells: [
                sum(board.byRegion, (row) => row.submitted),
                sum(board.byRegion, (row) => row.resolved),
                sum(board.byRegion, (row) => row.overdue),
              ],
            }}
          />
        </section>
        <section className={styles.block}>
          <h2>{t('board:block.units')}</h2>
          <FigureTable
            label={t('board:block.units')}
            head={[
              t('board:head.unit'),
              t('board:head.offered'),
              t('board:head.claimed'),
              t('board:head.verified'),
              t('board:head.returned'),
              t('board:head.overdue'),
              t('board:head.median'),
            ]}
            rows={[
              ...board.byUnit.map((row) => ({
                key: row.unit.id,
                name: <Link to={rowsOf.orders({ unit: row.unit.id, ...at })}>{row.unit.shortName}</Link>,
                cells: [
                  row.offered,
                  row.claimed,
                  row.verified,
                  row.returned,
                  <LateCount key="late" count={row.overdue} />,
                  hours(row),
                ],
              })),
              ...(unclaimed === 0
                ? []
                : [{ key: '', name: t('board:unclaimed'), cells: [unclaimed, '–', '–', '–', '–', '–'] }]),
            ]}
            total={{
              name: t('board:head.total'),
              cells: [
                orders,
                sum(board.byUnit, (row) => row.claimed),
                sum(board.byUnit, (row) => row.verified),
                sum(board.byUnit, (row) => row.returned),
                sum(board.byUnit, (row) => row.overdue),
                null,
              ],
            }}
          />
        </section>
      </div>
    </>
  );
}

/** What the bars of a block add up to. */
function Total({ count }: { readonly count: number }) {
  const { t } = useTranslation('board');
  return <span className={styles.total}>{t('total', { count })}</span>;
}

/** What has no category yet is not folded away. */
function noneFirst(rows: BoardQuery['board']['byCategory']): BoardQuery['board']['byCategory'] {
  return rows.toSorted((a, b) => Number(a.category !== null) - Number(b.category !== null));
}
