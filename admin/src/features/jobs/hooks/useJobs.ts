import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const READ_EVERY_MS = 5_000;

const JOBS = graphql(`
  query Jobs {
    jobs {
      name
      ...JobRow_job
    }
  }
`);

const RUN_JOB = graphql(`
  mutation RunJob($name: JobName!) {
    runJob(name: $name) {
      ...JobRow_job
    }
  }
`);

/** The jobs as they stand; while the page is open, their runs are seen. */
export function useJobs() {
  return useQuery(JOBS, { pollInterval: READ_EVERY_MS });
}

export function useRunJob() {
  return useCommand(RUN_JOB);
}
