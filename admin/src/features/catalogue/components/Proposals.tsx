import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Moment } from '@/components/time/Moment';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';
import type { Proposals_ProposalFragment } from '@/graphql/generated/graphql';

import { DismissDialog } from './DismissDialog';

export const PROPOSALS_PROPOSAL = graphql(`
  fragment Proposals_proposal on AmendmentProposal {
    id
    cause
    proposedAt
    category {
      code
      name
    }
    unit {
      id
      name
    }
    orders {
      id
      number
    }
  }
`);

export type Proposal = Proposals_ProposalFragment;

/** What rulings and returns propose to change: accepted by saving a rule, or dismissed with a reason. */
export function Proposals(props: {
  readonly proposals: readonly FragmentType<typeof PROPOSALS_PROPOSAL>[];
  readonly onAccept: (proposal: Proposal) => void;
}) {
  const { t } = useTranslation('catalogue');
  const [dismissed, setDismissed] = useState<Proposal>();
  const proposals = readFragment(PROPOSALS_PROPOSAL, props.proposals);
  if (proposals.length === 0) return null;
  return (
    <section aria-label={t('proposals.title')}>
      {proposals.map((proposal) => (
        <Alert
          key={proposal.id}
          type="warning"
          title={t(`proposals.${proposal.cause}`, {
            category: proposal.category.name,
            unit: proposal.unit?.name ?? t('proposals.noUnit'),
            count: proposal.orders.length,
          })}
          description={
            <>
              <Moment at={proposal.proposedAt} />{' '}
              {proposal.orders.map(({ id, number }) => (
                <Link key={id} to={`/orders/${id}`}>
                  {number}{' '}
                </Link>
              ))}
            </>
          }
          action={
            <>
              <Button size="small" onClick={() => props.onAccept(proposal)}>
                {t('proposals.accept')}
              </Button>{' '}
              <Button size="small" type="text" onClick={() => setDismissed(proposal)}>
                {t('proposals.dismiss')}
              </Button>
            </>
          }
        />
      ))}
      {dismissed === undefined ? null : (
        <DismissDialog proposal={dismissed} onClose={() => setDismissed(undefined)} />
      )}
    </section>
  );
}
