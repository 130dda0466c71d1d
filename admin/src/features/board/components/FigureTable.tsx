import type { ReactNode } from 'react';

import styles from './figures.module.css';

/** A small table of figures; the first column names the row. */
export function FigureTable(props: {
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly name: ReactNode;
    readonly cells: readonly ReactNode[];
  }[];
  /** What the rows add up to; left out where there are none, or where they do not add up. */
  readonly total?: { readonly name: ReactNode; readonly cells: readonly ReactNode[] };
}) {
  const [nameHead, ...heads] = props.head;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">{nameHead}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={heads[index] ?? index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {props.rows.length === 0 || props.total === undefined ? null : (
          <tfoot>
            <tr>
              <th scope="row">{props.total.name}</th>
              {props.total.cells.map((cell, index) => (
                <td key={heads[index] ?? index}>{cell}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** A count of late ones: red only when there are any. */
export function LateCount({ count }: { readonly count: number }) {
  return <span className={count > 0 ? styles.late : undefined}>{count}</span>;
}
