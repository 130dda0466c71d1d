import type { MatchWeights } from '@lindan/shared';
import { MATCH_WEIGHT_NAMES } from '@lindan/shared';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Facts, Section } from '@/components/facts/Facts';
import { ProblemNote } from '@/components/states/ProblemNote';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { useSaveSetting } from '../hooks/useSettings';
import { MatchWeightsDialog } from './MatchWeightsDialog';
import { VersionHistory } from './VersionHistory';

const VERSION = graphql(`
  fragment MatchWeightsSection_version on MatchWeightsVersion {
    version
    holdsFrom
    savedAt
    savedBy
    isInForce
    category
    words
    coverage
    audience
    capacity
    time
    record
    returns
    cut
  }
`);

/** How much each part of a suggestion counts. */
export function MatchWeightsSection(props: { readonly versions: readonly FragmentType<typeof VERSION>[] }) {
  const { t } = useTranslation('settings');
  const versions = readFragment(VERSION, props.versions);
  const [isEditing, setEditing] = useState(false);
  const { run, pending, problem } = useSaveSetting();
  const newest = versions[0]?.version ?? null;
  const inForce = versions.find((version) => version.isInForce) ?? versions[0];
  if (inForce === undefined) return null;
  return (
    <Section
      title={t('weights.title')}
      extra={<Button onClick={() => setEditing(true)}>{t('change')}</Button>}
    >
      <p className="muted">{t('weights.hint')}</p>
      <Facts
        facts={MATCH_WEIGHT_NAMES.map((name) => ({ label: t(`weights.${name}`), value: inForce[name] }))}
      />
      <ProblemNote problem={problem} />
      <VersionHistory
        versions={versions}
        pending={pending}
        valueOf={(version) =>
          MATCH_WEIGHT_NAMES.map((name) => `${t(`weights.${name}`)} ${version[name]}`).join(' · ')
        }
        onAgain={(version) => {
          void run({ input: { matchWeights: weightsOf(version), version: newest } });
        }}
      />
      {isEditing ? (
        <MatchWeightsDialog present={weightsOf(inForce)} newest={newest} onClose={() => setEditing(false)} />
      ) : null}
    </Section>
  );
}

function weightsOf(version: MatchWeights): MatchWeights {
  return Object.fromEntries(
    MATCH_WEIGHT_NAMES.map((name) => [name, version[name]]),
  ) as unknown as MatchWeights;
}
