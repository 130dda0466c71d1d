import { ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

import type { Problem } from '@/graphql/errors';

import { explain } from './explain';
import styles from './states.module.css';

/** A problem inside a form: the form and what was typed stay. */
export function ProblemNote({ problem }: { readonly problem: Problem | undefined }) {
  const { t } = useTranslation(['errors']);
  if (problem === undefined) return null;
  const { what, next } = explain(problem, t);
  return (
    <div className={next === undefined ? `${styles.note} ${styles.wrong}` : styles.note} role="alert">
      {next === undefined ? <ExclamationCircleFilled aria-hidden /> : <InfoCircleFilled aria-hidden />}
      <div>
        <strong>{what}</strong>
        {next === undefined ? null : <div>{next}</div>}
      </div>
    </div>
  );
}
