import type { ReactNode } from 'react';

import { problemOf } from '@/graphql/errors';

import { ErrorState } from './ErrorState';
import { LoadingState } from './LoadingState';
import { NoSuchPage } from './NoSuchPage';

/** The part of a query's result that decides what is drawn. */
export interface QueryState<Data> {
  readonly data: Data | undefined;
  readonly error?: unknown;
  readonly refetch: () => Promise<unknown>;
}

/**
 * Draws the data of a query once it has arrived; before that a loading state, and after a failure an error state.
 * A failed refetch leaves the data on the page.
 */
export function QueryBoundary<Data>(props: {
  readonly query: QueryState<Data>;
  readonly rows?: number;
  /** For a paged list: the way back from a page that does not exist. */
  readonly pager?: { first(): void };
  readonly children: (data: Data) => ReactNode;
}) {
  const { data, error, refetch } = props.query;
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
        // A second failure shows in the same error state.
        refetch().catch(() => undefined);
      }}
    />
  );
}
