import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Facts, Prose, Section } from '@/components/facts/Facts';
import { RecordHead } from '@/components/page/RecordHead';
import { Mark } from '@/components/status/Mark';
import { Moment } from '@/components/time/Moment';
import { Timeline } from '@/components/timeline/Timeline';
import { useSession } from '@/features/session/session-context';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { unitPaths } from '../paths';
import { UnitActions } from './UnitActions';

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
    nameEn
    keywords
    region {
      id
      name
    }
    parent {
      id
      name
    }
    closedAt
    closedInto {
      id
      name
    }
    events {
      ...Timeline_event
    }
    ...UnitDialog_unit
  }
`);

export function UnitDetail(props: { readonly unit: FragmentType<typeof UNIT_DETAIL_UNIT> }) {
  const unit = readFragment(UNIT_DETAIL_UNIT, props.unit);
  const { t } = useTranslation(['unitEditor', 'units', 'words', 'common']);
  const isAdmin = useSession().membership?.role === 'ADMIN';
  const isOpen = unit.closedAt === null;
  const comma = t('common:list.comma');
  const texts = [
    {
      title: t('units:column.categories'),
      text: unit.categories.map(({ name }) => name).join(comma),
    },
    { title: t('units:detail.duties'), text: unit.duties },
    { title: t('unitEditor:facts.keywords'), text: unit.keywords.join(comma) },
  ];
  return (
    <article>
      <RecordHead
        title={unit.name}
        state={<span>{t(`words:unitKind.${unit.kind}`)}</span>}
        marks={isOpen ? undefined : <Mark isStrong>{t('unitEditor:closed')}</Mark>}
        number={unit.code}
        isDemonstration={unit.isDemonstration}
        actions={isAdmin && isOpen ? <UnitActions unit={unit} /> : undefined}
      />
      <Section title={t('units:detail.facts')}>
        <Facts
          facts={[
            {
              label: t('unitEditor:facts.closedAt'),
              value: unit.closedAt && <Moment at={unit.closedAt} exact />,
            },
            { label: t('unitEditor:facts.closedInto'), value: unitLink(unit.closedInto) },
            { label: t('units:detail.shortName'), value: unit.shortName },
            { label: t('unitEditor:facts.nameEn'), value: unit.nameEn },
            { label: t('unitEditor:facts.region'), value: unit.region?.name },
            { label: t('unitEditor:facts.parent'), value: unitLink(unit.parent) },
            {
              label: t('units:detail.paired'),
              value: unit.pairedCommunities.map(({ name }) => name).join(comma),
            },
          ]}
        />
      </Section>
      {texts
        .filter(({ text }) => text !== null && text !== '')
        .map(({ title, text }) => (
          <Section key={title} title={title}>
            <Prose>{text ?? ''}</Prose>
          </Section>
        ))}
      {isAdmin ? (
        <Section title={t('unitEditor:history')}>
          <Timeline events={unit.events} />
        </Section>
      ) : null}
    </article>
  );
}

function unitLink(unit: { readonly id: string; readonly name: string } | null) {
  return unit && <Link to={unitPaths.detail(unit.id)}>{unit.name}</Link>;
}
