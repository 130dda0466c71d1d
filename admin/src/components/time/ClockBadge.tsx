import { ClockCircleOutlined, ExclamationCircleFilled, HourglassOutlined } from '@ant-design/icons';
import type { Clock } from '@lindan/shared';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';

import type { IconProps } from '@/components/status/icon-props';

import styles from './ClockBadge.module.css';
import { useTimeZone } from './city-time-zone';
import { formatMoment, span } from './format';
import { useLocale } from './useLocale';
import { useNow } from './useNow';

const ICONS: Record<Clock, ComponentType<IconProps>> = {
  NORMAL: ClockCircleOutlined,
  DUE_SOON: HourglassOutlined,
  OVERDUE: ExclamationCircleFilled,
};

/**
 * The time left, or the time since the deadline. The server sends the state of the clock; a page that stays open past the
 * deadline turns red by itself.
 */
export function ClockBadge({ clock, dueAt }: { readonly clock: Clock; readonly dueAt: string | null }) {
  const { t } = useTranslation(['common', 'words']);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const now = useNow();
  if (dueAt === null) return <span className={styles.none}>–</span>;

  const left = Date.parse(dueAt) - now;
  const shown: Clock = left < 0 ? 'OVERDUE' : clock;
  const Icon = ICONS[shown];
  const { unit, amount } = span(left);
  const length = t(`common:time.${unit}`, { amount });
  const moment = formatMoment(dueAt, locale, timeZone);
  return (
    <time
      dateTime={dueAt}
      className={`${styles.badge} ${styles[shown]}`}
      title={t('common:time.due', { state: t(`words:clock.${shown}`), moment })}
    >
      <Icon aria-hidden />
      {left < 0 ? t('common:time.over', { length }) : t('common:time.left', { length })}
    </time>
  );
}
