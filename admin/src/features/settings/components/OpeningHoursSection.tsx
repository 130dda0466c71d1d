import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Facts, Section } from '@/components/facts/Facts';
import { ProblemNote } from '@/components/states/ProblemNote';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { useSaveSetting } from '../hooks/useSettings';
import { OpeningHoursDialog } from './OpeningHoursDialog';
import { VersionHistory } from './VersionHistory';

const VERSION = graphql(`
  fragment OpeningHoursSection_version on OpeningHoursVersion {
    version
    holdsFrom
    savedAt
    savedBy
    isInForce
    opens
    closes
    minutesAfterOpening
  }
`);

/** The hours in which deadlines end. */
export function OpeningHoursSection(props: { readonly versions: readonly FragmentType<typeof VERSION>[] }) {
  const { t } = useTranslation('settings');
  const versions = readFragment(VERSION, props.versions);
  const [isEditing, setEditing] = useState(false);
  const { run, pending, problem } = useSaveSetting();
  const newest = versions[0]?.version ?? null;
  const inForce = versions.find((version) => version.isInForce) ?? versions[0];
  if (inForce === undefined) return null;
  return (
    <Section title={t('hours.title')} extra={<Button onClick={() => setEditing(true)}>{t('change')}</Button>}>
      <p className="muted">{t('hours.hint')}</p>
      <Facts
        facts={[
          { label: t('hours.opens'), value: inForce.opens },
          { label: t('hours.closes'), value: inForce.closes },
          { label: t('hours.after'), value: t('hours.minutes', { minutes: inForce.minutesAfterOpening }) },
        ]}
      />
      <ProblemNote problem={problem} />
      <VersionHistory
        versions={versions}
        pending={pending}
        valueOf={({ opens, closes, minutesAfterOpening }) =>
          t('hours.value', { opens, closes, minutes: minutesAfterOpening })
        }
        onAgain={({ opens, closes, minutesAfterOpening }) => {
          void run({ input: { openingHours: { opens, closes, minutesAfterOpening }, version: newest } });
        }}
      />
      {isEditing ? (
        <OpeningHoursDialog present={inForce} newest={newest} onClose={() => setEditing(false)} />
      ) : null}
    </Section>
  );
}
