import { useTranslation } from 'react-i18next';

import { Page } from '@/components/page/Page';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';

import { JobRow } from './components/JobRow';
import styles from './components/JobRow.module.css';
import { useJobs } from './hooks/useJobs';

/** What the servers do by themselves, for the administrator; jobs that fail stand first. */
export function JobsPage() {
  const { t } = useTranslation('jobs');
  const query = useJobs();
  return (
    <Page title={t('title')} hint={t('hint')}>
      <QueryBoundary query={query}>
        {({ jobs }) =>
          jobs.length === 0 ? (
            <EmptyState why={t('empty')} fills={t('emptyHint')} />
          ) : (
            <ul className={styles.jobs}>
              {jobs.map((job) => (
                <JobRow key={job.name} job={job} />
              ))}
            </ul>
          )
        }
      </QueryBoundary>
    </Page>
  );
}
