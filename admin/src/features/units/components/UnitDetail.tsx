import { useTranslation } from 'react-i18next';

import { Facts, Section } from '@/components/facts/Facts';
import styles from '@/components/page/detail.module.css';
import { DemoMark } from '@/components/status/DemoMark';
import { graphql } from '@/graphql/generated';
import type { UnitDetail_UnitFragment } from '@/graphql/generated/graphql';

export const UNIT_DETAIL_UNIT = graphql(`
  fragment UnitDetail_unit on Unit {
    id
    code
    name
    shortName
    kind
    duties
    isDemonstration
    categories {
      code
      name
    }
    pairedCommunities {
      id
      name
    }
  }
`);

export function UnitDetail({ unit }: { readonly unit: UnitDetail_UnitFragment }) {
  const { t } = useTranslation(['units', 'words', 'common']);
  const comma = t('common:list.comma');
  return (
    <article>
      <header className={styles.head}>
        <h2 className={styles.title}>{unit.name}</h2>
        <div className={styles.state}>
          <span>{t(`words:unitKind.${unit.kind}`)}</span>
          <span className="tabular muted">{unit.code}</span>
          <DemoMark shown={unit.isDemonstration} />
        </div>
      </header>
      <Section title={t('units:detail.facts')}>
        <Facts
          facts={[
            { label: t('units:detail.shortName'), value: unit.shortName },
            {
              label: t('units:column.categories'),
              value: unit.categories.map(({ name }) => name).join(comma),
            },
            {
              label: t('units:detail.paired'),
              value: unit.pairedCommunities.map(({ name }) => name).join(comma),
            },
          ]}
        />
      </Section>
      {unit.duties === null ? null : (
        <Section title={t('units:detail.duties')}>
          <p className={styles.text}>{unit.duties}</p>
        </Section>
      )}
    </article>
  );
}
