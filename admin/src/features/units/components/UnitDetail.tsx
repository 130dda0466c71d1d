import { useTranslation } from 'react-i18next';

import { Facts, Prose, Section } from '@/components/facts/Facts';
import { RecordHead } from '@/components/page/RecordHead';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

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

export function UnitDetail(props: { readonly unit: FragmentType<typeof UNIT_DETAIL_UNIT> }) {
  const unit = readFragment(UNIT_DETAIL_UNIT, props.unit);
  const { t } = useTranslation(['units', 'words', 'common']);
  const comma = t('common:list.comma');
  return (
    <article>
      <RecordHead
        title={unit.name}
        state={<span>{t(`words:unitKind.${unit.kind}`)}</span>}
        number={unit.code}
        isDemonstration={unit.isDemonstration}
      />
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
          <Prose>{unit.duties}</Prose>
        </Section>
      )}
    </article>
  );
}
