import { SETUP_GAP_KINDS } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import type { SetupGapsQuery } from '@/graphql/generated/graphql';

import { GapLine } from './GapLine';
import styles from './setup.module.css';

/** The gaps of a page, under a heading for each kind with the number of all of that kind. */
export function GapSections({ nodes, counts }: Pick<SetupGapsQuery['setupGaps'], 'nodes' | 'counts'>) {
  const { t } = useTranslation('words');
  return SETUP_GAP_KINDS.map((kind) => {
    const gaps = nodes.filter((gap) => gap.kind === kind);
    if (gaps.length === 0) return null;
    const count = counts.find((one) => one.kind === kind)?.count ?? gaps.length;
    return (
      <section key={kind} className={styles.section}>
        <h2 className={styles.heading}>
          {t(`setupGap.${kind}`)} <span className="tabular muted">{count}</span>
        </h2>
        <ul className={styles.gaps}>
          {gaps.map((gap, index) => (
            <GapLine key={index} gap={gap} />
          ))}
        </ul>
      </section>
    );
  });
}
