import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { ProblemNote } from '@/components/states/ProblemNote';
import { Moment } from '@/components/time/Moment';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { useRunJob } from '../hooks/useJobs';
import styles from './JobRow.module.css';

export const JOB_ROW_JOB = graphql(`
  fragment JobRow_job on Job {
    name
    everySeconds
    lastRunAt
    lastDurationMs
    lastChanged
    failures
    lastError
    nextRunAt
  }
`);

/** One job: what it does, how its last run went, why it failed, and when it runs next. */
export function JobRow(props: { readonly job: FragmentType<typeof JOB_ROW_JOB> }) {
  const { t } = useTranslation('jobs');
  const { run, pending, problem } = useRunJob();
  const job = readFragment(JOB_ROW_JOB, props.job);
  const hasFailed = job.failures > 0;
  const name = t(`name.${job.name}`);
  return (
    <li className={styles.job}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        <Button
          size="small"
          type={hasFailed ? 'primary' : 'default'}
          loading={pending}
          aria-label={t(hasFailed ? 'action.retryOf' : 'action.runOf', { name })}
          onClick={() => void run({ name: job.name })}
        >
          {t(hasFailed ? 'action.retry' : 'action.run')}
        </Button>
      </div>
      {hasFailed ? (
        <p className={styles.failed}>
          {t('failed', { count: job.failures })} <code>{job.lastError}</code>
        </p>
      ) : null}
      <p className="muted">
        {job.lastRunAt === null ? (
          t('never')
        ) : (
          <>
            {t('last')} <Moment at={job.lastRunAt} />
            {t('result', { count: job.lastChanged ?? 0, milliseconds: job.lastDurationMs ?? 0 })}
          </>
        )}
        {t('next')} <Moment at={job.nextRunAt} />
        {t('every', { minutes: Math.max(1, Math.round(job.everySeconds / 60)) })}
      </p>
      <ProblemNote problem={problem} />
    </li>
  );
}
