import type { LimitRule } from '@lindan/shared';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Section } from '@/components/facts/Facts';
import { LABEL_SEARCH, prepareLabelSearch } from '@/components/fields/label-search';
import { ProblemNote } from '@/components/states/ProblemNote';
import { useCategories } from '@/features/categories/hooks/useCategories';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { useSaveSetting } from '../hooks/useSettings';
import { TimeLimitsForm } from './TimeLimitsForm';
import { VersionHistory } from './VersionHistory';

const VERSION = graphql(`
  fragment TimeLimitsSection_version on TimeLimitsVersion {
    version
    holdsFrom
    savedAt
    savedBy
    isInForce
    limits {
      step
      categoryCode
      urgency
      tier
      hours
    }
  }
`);

/** The time for each step, by category, urgency and tier. */
export function TimeLimitsSection(props: { readonly versions: readonly FragmentType<typeof VERSION>[] }) {
  const { t } = useTranslation('settings');
  const versions = readFragment(VERSION, props.versions);
  const { data } = useCategories();
  const [categoryCode, setCategory] = useState<string | null>(null);
  const { run, pending, problem } = useSaveSetting();
  const newest = versions[0];
  if (newest === undefined) return null;
  const own = new Set(newest.limits.map((limit) => limit.categoryCode));
  const options = (data?.categories ?? []).map(({ code, name, parent }) => ({
    value: code,
    label: `${parent === null ? '' : '　'}${name}${own.has(code) ? ` · ${t('limits.own')}` : ''}`,
  }));
  return (
    <Section title={t('limits.title')}>
      <p className="muted">{t('limits.hint')}</p>
      <Select<string | null>
        aria-label={t('limits.category')}
        value={categoryCode ?? ''}
        onChange={(code) => setCategory(code === '' ? null : code)}
        options={[{ value: '', label: t('limits.all') }, ...options]}
        showSearch={LABEL_SEARCH}
        onFocus={prepareLabelSearch}
        style={{ minWidth: 260 }}
      />
      <TimeLimitsForm
        key={`${newest.version} ${categoryCode ?? ''}`}
        limits={newest.limits}
        categoryCode={categoryCode}
        newest={newest.version}
      />
      <ProblemNote problem={problem} />
      <VersionHistory
        versions={versions}
        pending={pending}
        valueOf={({ limits }) => t('limits.value', { count: limits.length, own: ownOf(limits) })}
        onAgain={({ limits }) => {
          void run({ input: { timeLimits: limits.map(plain), version: newest.version } });
        }}
      />
    </Section>
  );
}

const ownOf = (limits: readonly LimitRule[]): number =>
  limits.filter(({ categoryCode }) => categoryCode !== null).length;

/** A limit without what the cache adds. */
function plain({ step, categoryCode, urgency, tier, hours }: LimitRule): LimitRule {
  return { step, categoryCode, urgency, tier, hours };
}
