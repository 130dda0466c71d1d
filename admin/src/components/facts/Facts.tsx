import type { ReactNode } from 'react';

import styles from './Facts.module.css';

export interface Fact {
  readonly label: string;
  /** Left out when there is nothing to say. */
  readonly value: ReactNode;
  /** A text, which takes the whole width. */
  readonly isWide?: boolean;
}

/** What is known about a thing, as pairs. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== null && value !== undefined && value !== '');
  return (
    <dl className={styles.facts}>
      {known.map(({ label, value, isWide }) => (
        <div key={label} className={isWide === true ? `${styles.fact} ${styles.wide}` : styles.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of a detail with its heading. */
export function Section({
  title,
  extra,
  isFlush = false,
  children,
}: {
  readonly title: string;
  readonly extra?: ReactNode;
  /** On a page of its own, in line with what stands above and below. */
  readonly isFlush?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={isFlush ? styles.flush : styles.section}>
      <div className={styles.heading}>
        <h3>{title}</h3>
        {extra}
      </div>
      {children}
    </section>
  );
}

/** A text as it was written, with its line breaks. */
export function Prose({ children }: { readonly children: string }) {
  return <p className={styles.text}>{children}</p>;
}
