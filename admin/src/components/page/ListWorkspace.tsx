import type { ReactNode } from 'react';
import { useParams } from 'react-router';

import type { QueryState } from '@/components/states/QueryBoundary';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import type { RecordRow, RecordRows } from '@/components/table/RecordTable';
import type { Pager } from '@/components/table/useUrlTable';

import styles from './ListWorkspace.module.css';
import type { PageHead } from './Page';
import { Page } from './Page';
import type { ListNavigation } from './useListNavigation';
import { useListNavigation } from './useListNavigation';

/** What a list's page passes on to the workspace, whatever the list holds. */
export interface Workspace extends PageHead {
  /** The address of the list; its records have theirs below it. */
  readonly path: string;
  readonly pager: Pager;
  /** Shown instead of the rows when there are none. */
  readonly empty: ReactNode;
}

/** One page of a connection. */
export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** A list with the open record beside it; where there is no room for two, the record covers the list. */
export function ListWorkspace<Data, Row extends RecordRow>(
  props: Workspace & {
    readonly query: QueryState<Data>;
    readonly pageOf: (data: Data) => ListPage<Row>;
    /** Whether the rows were found by words. */
    readonly isSearch?: boolean;
    readonly table: (rows: RecordRows<Row>) => ReactNode;
    readonly pane: (id: string, navigation: ListNavigation) => ReactNode;
  },
) {
  const { query, pageOf, path, pager, empty, isSearch, table, pane, ...head } = props;
  const { id } = useParams();
  const ids = query.data === undefined ? [] : pageOf(query.data).nodes.map((row) => row.id);
  const navigation = useListNavigation(ids, id, path);
  return (
    <div className={id === undefined ? styles.alone : styles.both}>
      <div className={styles.list}>
        <Page {...head}>
          <QueryBoundary query={query} pager={pager}>
            {(data) => {
              const { nodes, pageInfo, totalCount } = pageOf(data);
              const { open } = navigation;
              return table({
                rows: nodes,
                pageInfo,
                totalCount,
                pager,
                path,
                openId: id,
                onOpen: open,
                empty,
                isSearch,
              });
            }}
          </QueryBoundary>
        </Page>
      </div>
      {id === undefined ? null : pane(id, navigation)}
    </div>
  );
}
