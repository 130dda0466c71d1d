import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Facts, Section } from '@/components/facts/Facts';
import { ProblemNote } from '@/components/states/ProblemNote';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { SettingsQuery } from '@/graphql/generated/graphql';

import { useSaveSetting } from '../hooks/useSettings';
import { CityBoundsDialog } from './CityBoundsDialog';
import { VersionHistory } from './VersionHistory';

const VERSION = graphql(`
  fragment CityBoundsSection_version on CityBoundsVersion {
    version
    holdsFrom
    savedAt
    savedBy
    isInForce
    south
    west
    north
    east
  }
`);

/** The box within which locations of the city lie. */
export function CityBoundsSection(props: {
  readonly versions: readonly FragmentType<typeof VERSION>[];
  readonly proposed: SettingsQuery['settings']['proposedCityBounds'];
}) {
  const { t } = useTranslation('settings');
  const versions = readFragment(VERSION, props.versions);
  const [isEditing, setEditing] = useState(false);
  const { run, pending, problem } = useSaveSetting();
  const newest = versions[0]?.version ?? null;
  const inForce = versions.find((version) => version.isInForce) ?? versions[0];
  if (inForce === undefined) return null;
  const { south, west, north, east } = inForce;
  return (
    <Section
      title={t('bounds.title')}
      extra={<Button onClick={() => setEditing(true)}>{t('change')}</Button>}
    >
      <p className="muted">{t('bounds.hint')}</p>
      {south === null ? (
        <p role="alert">{t('bounds.none')}</p>
      ) : (
        <Facts
          facts={[
            { label: t('bounds.south'), value: `${south}°` },
            { label: t('bounds.north'), value: `${north}°` },
            { label: t('bounds.west'), value: `${west}°` },
            { label: t('bounds.east'), value: `${east}°` },
          ]}
        />
      )}
      <ProblemNote problem={problem} />
      <VersionHistory
        versions={versions}
        pending={pending}
        valueOf={(version) =>
          version.south === null
            ? t('bounds.notSet')
            : t('bounds.value', {
                south: version.south,
                north: version.north,
                west: version.west,
                east: version.east,
              })
        }
        onAgain={(version) => {
          const cityBounds = {
            south: version.south,
            west: version.west,
            north: version.north,
            east: version.east,
          };
          void run({ input: { cityBounds, version: newest } });
        }}
      />
      {isEditing ? (
        <CityBoundsDialog
          present={{ south, west, north, east }}
          proposed={props.proposed}
          newest={newest}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Section>
  );
}
