import type { LimitRule } from '@lindan/shared';
import { URGENCIES } from '@lindan/shared';
import { Button, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

import { RestoredLine } from '@/components/drafts/RestoredLine';
import { ProblemNote } from '@/components/states/ProblemNote';
import { useTimeZone } from '@/components/time/city-time-zone';

import { holdsFrom } from '../holds-from';
import { useLimitsDraft } from '../hooks/useLimitsDraft';
import { useSaveSetting } from '../hooks/useSettings';
import { hoursIn, LIMIT_ROWS, unitHours, withHours } from '../limit-cells';
import styles from './settings.module.css';

/** The limits of one category, or of all, as a table of steps and urgencies. An empty cell sets none of its own. */
export function TimeLimitsForm(props: {
  readonly limits: readonly LimitRule[];
  readonly categoryCode: string | null;
  readonly newest: number;
}) {
  const { t } = useTranslation(['settings', 'words']);
  const timeZone = useTimeZone();
  const { categoryCode, newest: version } = props;
  const typed = useLimitsDraft(props.limits, categoryCode, version);
  const { limits, date } = typed;
  const { run, pending, problem } = useSaveSetting();
  const save = async () => {
    const timeLimits = limits.map(({ step, categoryCode: code, urgency, tier, hours }) => {
      return { step, categoryCode: code, urgency, tier, hours };
    });
    const saved = await run({ input: { timeLimits, holdsFrom: holdsFrom(date, timeZone), version } });
    if (saved !== undefined) typed.end();
  };
  return (
    <div className={styles.scroll}>
      {typed.isRestored ? <RestoredLine lacks={false} onClear={typed.clear} /> : null}
      <table className={styles.limits}>
        <thead>
          <tr>
            <th scope="col">{t('settings:limits.step')}</th>
            {URGENCIES.map((urgency) => (
              <th key={urgency} scope="col">
                {t(`words:urgency.${urgency}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LIMIT_ROWS.map(({ step, tier }) => {
            const name = [t(`settings:step.${step}`), tier === null ? '' : t(`words:tier.${tier}`)];
            const label = name.filter(Boolean).join(' · ');
            return (
              <tr key={`${step} ${tier}`}>
                <th scope="row">{label}</th>
                {URGENCIES.map((urgency) => {
                  const cell = { step, categoryCode, urgency, tier };
                  const { unit, hours } = unitHours(cell);
                  const set = hoursIn(limits, cell);
                  return (
                    <td key={urgency}>
                      <InputNumber
                        className={styles.limit}
                        aria-label={`${label} · ${t(`words:urgency.${urgency}`)}`}
                        min={0.1}
                        value={set === undefined ? null : set / hours}
                        suffix={t(`settings:unit.${unit}`)}
                        disabled={pending}
                        onChange={(amount) =>
                          typed.change({
                            limits: withHours(limits, cell, amount === null ? null : amount * hours),
                          })
                        }
                      />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <ProblemNote problem={problem} />
      {Object.entries(problem?.fields ?? {}).map(([field, message]) => (
        <p key={field} role="alert">
          {message}
        </p>
      ))}
      <div className={styles.actions}>
        <label>
          {t('settings:holdsFrom.label')}{' '}
          <Input type="date" value={date} onChange={(event) => typed.change({ date: event.target.value })} />
        </label>
        <Button
          type="primary"
          loading={pending}
          disabled={limits === props.limits}
          onClick={() => void save()}
        >
          {t('settings:save')}
        </Button>
      </div>
    </div>
  );
}
