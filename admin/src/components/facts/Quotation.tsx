import styles from './Quotation.module.css';

/** What somebody wrote before, where a decision is made on it. */
export function Quotation({
  label,
  children,
}: {
  readonly label?: string;
  readonly children: string | null;
}) {
  if (children === null) return null;
  return (
    <figure className={styles.quotation}>
      {label === undefined ? null : <figcaption className="muted">{label}</figcaption>}
      <blockquote className={styles.text}>{children}</blockquote>
    </figure>
  );
}
