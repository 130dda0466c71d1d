import type { DemandAction } from '@lindan/shared';
import type { ComponentType } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { ActionBar } from '@/components/actions/ActionBar';
import { notify } from '@/components/notice/notice';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { leadsOn, offeredDemandActions } from '../demand-actions';
import { demandPaths } from '../paths';
import type { DemandDialogProps } from './demand-dialog';

export const DEMAND_ACTION_BAR_DEMAND = graphql(`
  fragment DemandActionBar_demand on Demand {
    id
    title
    allowedActions
    ...DemandDialog_demand
  }
`);

type StepWithDialog =
  | 'ASSESS'
  | 'SCREEN'
  | 'ACCEPT'
  | 'LIST'
  | 'SETTLE'
  | 'ESCALATE'
  | 'SEND_BACK'
  | 'SHELVE'
  | 'UNSHELVE'
  | 'DECLINE'
  | 'MERGE'
  | 'BACK'
  | 'SET_URGENCY'
  | 'CORRECT'
  | 'DECIDE_DISPUTE';

/** A dialog is loaded when it first opens. */
const DIALOGS: Record<StepWithDialog, ComponentType<DemandDialogProps>> = {
  ASSESS: lazy(async () => ({ default: (await import('./AssessDemandDialog')).AssessDemandDialog })),
  SCREEN: lazy(async () => ({ default: (await import('./ScreenDemandDialog')).ScreenDemandDialog })),
  LIST: lazy(async () => ({ default: (await import('./ListDemandDialog')).ListDemandDialog })),
  ACCEPT: lazy(async () => ({ default: (await import('./ListDemandDialog')).AcceptDemandDialog })),
  SETTLE: lazy(async () => ({ default: (await import('./TextStepDialog')).SettleDemandDialog })),
  ESCALATE: lazy(async () => ({ default: (await import('./TextStepDialog')).EscalateDemandDialog })),
  SEND_BACK: lazy(async () => ({ default: (await import('./TextStepDialog')).SendBackDemandDialog })),
  UNSHELVE: lazy(async () => ({ default: (await import('./TextStepDialog')).UnshelveDemandDialog })),
  SHELVE: lazy(async () => ({ default: (await import('./ShelveDemandDialog')).ShelveDemandDialog })),
  BACK: lazy(async () => ({ default: (await import('./BackDemandDialog')).BackDemandDialog })),
  SET_URGENCY: lazy(async () => ({ default: (await import('./SetUrgencyDialog')).SetUrgencyDialog })),
  CORRECT: lazy(async () => ({ default: (await import('./CorrectDemandDialog')).CorrectDemandDialog })),
  DECIDE_DISPUTE: lazy(async () => ({
    default: (await import('./DecideDisputeDialog')).DecideDisputeDialog,
  })),
  DECLINE: lazy(async () => ({ default: (await import('./DeclineDemandDialog')).DeclineDemandDialog })),
  MERGE: lazy(async () => ({ default: (await import('./MergeDemandDialog')).MergeDemandDialog })),
};

const hasDialog = (action: DemandAction): action is StepWithDialog => action in DIALOGS;

/** A button is there because the server allows the step, for no other reason. */
export function DemandActionBar(props: {
  readonly demand: FragmentType<typeof DEMAND_ACTION_BAR_DEMAND>;
  readonly onStep: () => void;
  readonly hides: readonly DemandAction[];
}) {
  const { onStep, hides } = props;
  const demand = readFragment(DEMAND_ACTION_BAR_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const navigate = useNavigate();
  const [open, setOpen] = useState<StepWithDialog>();
  const Dialog = open === undefined ? undefined : DIALOGS[open];

  const choose = (action: DemandAction) => {
    // Dispatching needs the candidates beside the demand: it has a desk of its own.
    if (hasDialog(action)) setOpen(action);
    else void navigate(demandPaths.dispatch(demand.id));
  };
  return (
    <>
      <ActionBar
        label={t('demands:detail.actions')}
        hasPrimary={
          demand.allowedActions.some(leadsOn) &&
          !demand.allowedActions.some((action) => hides.includes(action))
        }
        actions={offeredDemandActions(demand.allowedActions)
          .filter((action) => !hides.includes(action))
          .map((action) => ({
            key: action,
            label: t(`words:action.${action}`),
            onChoose: () => choose(action),
          }))}
      />
      {Dialog === undefined || open === undefined ? null : (
        <Suspense fallback={null}>
          <Dialog
            demand={demand}
            onClose={() => setOpen(undefined)}
            onDone={() => {
              setOpen(undefined);
              notify({
                done: t(`demands:done.${open}`),
                title: demand.title,
                to: demandPaths.detail(demand.id),
              });
              onStep();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
