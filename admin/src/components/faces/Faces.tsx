import type { ReactNode } from 'react';

import { problemOf } from '@/graphql/errors';

import { ErrorState } from './ErrorState';
import { LoadingState } from './LoadingState';
import { NoSuchPage } from './NoSuchPage';

/** What a query's hook says, as far as a face needs it. */
export interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error?: unknown;
  readonly refetch: () => Promise<unknown>;
}

/**
 * Draws what was asked for once it is there; until then, or if it cannot be had, the face that says so. What is
 * already on the page stays when reading it again fails.
 */
export function Faces<Data>(props: {
  readonly asked: Asked<Data>;
  readonly rows?: number;
  /** Of a list that is read page by page: the way out of a page that there is not. */
  readonly pager?: { first(): void };
  readonly children: (data: Data) => ReactNode;
}) {
  const { data, error, refetch } = props.asked;
  if (data !== undefined) return props.children(data);
  if (error === undefined)
    return <LoadingState {...(props.rows === undefined ? {} : { rows: props.rows })} />;
  const problem = problemOf(error);
  const { pager } = props;
  if (pager !== undefined && problem.fields['after'] !== undefined)
    return <NoSuchPage onFirst={() => pager.first()} />;
  return (
    <ErrorState
      problem={problem}
      onRetry={() => {
        // A second failure shows itself on the same face.
        refetch().catch(() => undefined);
      }}
    />
  );
}
