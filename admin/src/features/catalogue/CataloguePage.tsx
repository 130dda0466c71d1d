import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Page } from '@/components/page/Page';
import { useGoBack } from '@/components/page/useGoBack';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useUrlTable } from '@/components/table/useUrlTable';
import { CategorySelect } from '@/features/categories/components/CategorySelect';
import { useSession } from '@/features/session/session-context';
import { DutyTabs } from '@/features/units/components/DutyTabs';
import { readFragment } from '@/graphql/generated';
import type { CatalogueQuery } from '@/graphql/generated/graphql';

import { parseCatalogueParams } from './catalogue-params';
import { Proposals } from './components/Proposals';
import type { RuleDraft } from './components/RuleDialog';
import { RuleDialog } from './components/RuleDialog';
import { RuleHistory } from './components/RuleHistory';
import type { Rule } from './components/RuleTable';
import { RULE_TABLE_RULE, RuleTable } from './components/RuleTable';
import { useCatalogue, useProposals } from './hooks/useCatalogue';

/** 派单目录: whose duty each category is, with its history, and what rulings and returns propose to change. */
export function CataloguePage() {
  const { t } = useTranslation('catalogue');
  const isAdmin = useSession().membership?.role === 'ADMIN';
  const { params, change, pager } = useUrlTable(parseCatalogueParams);
  const query = useCatalogue(params.category, pager.after);
  const proposals = useProposals(isAdmin);
  const [chosen, setDraft] = useState<RuleDraft>();
  const goBack = useGoBack();
  const { edit } = params;
  const wanted =
    isAdmin && edit !== undefined && query.data !== undefined ? askedRule(query.data, edit) : undefined;
  const draft = chosen ?? wanted;
  // What asks for a rule, the setup list, is gone back to.
  const closeDraft = () => {
    setDraft(undefined);
    if (chosen === undefined) goBack(() => change({ edit: undefined }));
  };
  const [opened, setOpened] = useState<Rule>();
  return (
    <Page
      title={t('title')}
      hint={t('hint')}
      views={<DutyTabs at="/catalogue" />}
      actions={
        isAdmin ? (
          <Button
            type="primary"
            onClick={() =>
              setDraft({
                version: 0,
                category: params.category === undefined ? undefined : { code: params.category },
              })
            }
          >
            {t('add')}
          </Button>
        ) : undefined
      }
      filters={
        <CategorySelect
          label={t('column.category')}
          placeholder={t('column.category')}
          value={params.category}
          width={240}
          onChange={(category) => change({ category })}
        />
      }
    >
      <Proposals
        proposals={proposals.data?.amendmentProposals.nodes ?? []}
        onAccept={(proposal) =>
          setDraft({
            version: 0,
            category: proposal.category,
            leadUnit: proposal.unit ?? undefined,
            proposalId: proposal.id,
          })
        }
      />
      <QueryBoundary query={query} pager={pager}>
        {({ dispatchCatalogue }) => (
          <RuleTable
            rows={dispatchCatalogue.nodes}
            pageInfo={dispatchCatalogue.pageInfo}
            totalCount={dispatchCatalogue.totalCount}
            pager={pager}
            onEdit={isAdmin ? setDraft : undefined}
            onHistory={setOpened}
            empty={<EmptyState why={t('empty')} fills={t('emptyHint')} />}
          />
        )}
      </QueryBoundary>
      {draft === undefined ? null : <RuleDialog draft={draft} onClose={closeDraft} />}
      {opened === undefined ? null : <RuleHistory rule={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

/** The rule that an address asks to edit, or a new one of its category. */
function askedRule({ dispatchCatalogue }: CatalogueQuery, code: string): RuleDraft {
  const rules = readFragment(RULE_TABLE_RULE, dispatchCatalogue.nodes);
  return rules.find(({ category }) => category.code === code) ?? { version: 0, category: { code } };
}
