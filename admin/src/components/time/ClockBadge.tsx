import {
  ClockCircleOutlined,
  ExclamationCircleFilled,
  HourglassOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
import type { Clock, TimeCount } from '@lindan/shared';
import { countedHours } from '@lindan/shared';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

import type { IconProps } from '@/components/status/icon-props';

import styles from './ClockBadge.module.css';
import { useTimeZone } from './city-time-zone';
import { formatMoment, span } from './format';
import { useLocale } from './useLocale';
import { useNow } from './useNow';
import { useWorkedDays } from './worked-days';

const ICONS: Record<Clock, ComponentType<IconProps>> = {
  NORMAL: ClockCircleOutlined,
  DUE_SOON: HourglassOutlined,
  OVERDUE: ExclamationCircleFilled,
};

/** A deadline as a record has it. */
export interface Due {
  readonly clock: Clock;
  readonly dueAt: string | null;
  readonly dueCounts: TimeCount | null;
  /** The clock stands still: nothing becomes late meanwhile. */
  readonly isPaused: boolean;
}

/**
 * The time left, or the time since the deadline, in the time that counts: days off are left out where they stand still. The
 * server sends the state of the clock; a page that stays open past the deadline turns red by itself.
 */
export function ClockBadge({ due }: { readonly due: Due }) {
  const { t } = useTranslation(['common', 'words']);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const calendar = useWorkedDays();
  const now = useNow();
  const { clock, dueAt, dueCounts, isPaused } = due;
  if (dueAt === null) return <span className={styles.none}>–</span>;
  if (isPaused) {
    return (
      <span className={`${styles.badge} ${styles[clock]}`}>
        <PauseCircleOutlined aria-hidden />
        {t('common:time.paused')}
      </span>
    );
  }

  const counts = dueCounts ?? 'AROUND_THE_CLOCK';
  const dueMs = Date.parse(dueAt);
  const isOver = dueMs < now;
  const [from, to] = [new Date(Math.min(dueMs, now)), new Date(Math.max(dueMs, now))];
  const left = countedHours(from, to, counts, calendar) * 3_600_000;
  const shown: Clock = isOver ? 'OVERDUE' : clock;
  const Icon = ICONS[shown];
  const { unit, amount } = span(left);
  const length = t(`common:time.${unit === 'days' && counts === 'WORKED_DATES' ? 'workedDays' : unit}`, {
    amount,
  });
  const moment = formatMoment(dueAt, locale, timeZone);
  return (
    <time
      dateTime={dueAt}
      className={`${styles.badge} ${styles[shown]}`}
      title={t('common:time.due', {
        state: t(`words:clock.${shown}`),
        moment,
        counts: t(`common:time.${counts}`),
      })}
    >
      <Icon aria-hidden />
      {isOver ? t('common:time.over', { length }) : t('common:time.left', { length })}
    </time>
  );
}
