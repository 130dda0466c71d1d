import type { OverrideReason } from '@lindan/shared';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useFieldProblems } from '@/components/dialog/FormDialog';
import { useHotkeys } from '@/components/keys/useHotkeys';
import { notify } from '@/components/notice/notice';
import { ProblemNote } from '@/components/states/ProblemNote';
import { useCancelOrder } from '@/features/orders/hooks/dispatcher-commands';
import type { Problem } from '@/graphql/errors';
import type { OrderMode } from '@/graphql/generated/graphql';
import { useIdempotencyKey } from '@/graphql/idempotency';
import type { Draft } from '@/preferences/draft-store';

import { toDispatchInput } from '../dispatch-input';
import { useDispatchDemand } from '../hooks/demand-commands';
import type { DispatchDraft } from '../hooks/useDispatchDraft';
import type { Suggestions } from '../hooks/useSuggestions';
import { demandPaths } from '../paths';
import type { Returns } from '../returns';
import { toShown } from '../shown';
import { DispatchConfirm } from './DispatchConfirm';
import styles from './DispatchPanel.module.css';

/** Sends the order, to one unit (`D`) or into the claim hall (`O`), once it is confirmed. */
export function DispatchSend(props: {
  readonly demand: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly awaitsRuling: boolean;
  };
  readonly draft: DispatchDraft;
  readonly kept: Draft;
  /** What is shown goes with the order. */
  readonly suggestions: Suggestions;
  readonly returns: Returns;
  readonly onDispatched: () => void;
}) {
  const { t } = useTranslation(['dispatch', 'words']);
  const { demand, draft, kept, suggestions, returns } = props;
  const { confirming } = draft;
  const { run, pending, problem } = useDispatchDemand();
  const cancel = useCancelOrder();
  const keyFor = useIdempotencyKey(kept);
  useFieldProblems(
    draft.form,
    useMemo(() => besideNote(problem), [problem]),
  );
  const unit = draft.unitName ?? t('dispatch:chosenUnit');

  const passedOver = draft.passesOver(suggestions.units[0]?.unit);
  const hasReturned = passedOver !== undefined && returns.byUnit.has(passedOver.id);

  const confirm = (mode: OrderMode) => {
    if (!pending) void draft.confirm(mode);
  };
  const send = async (mode: OrderMode, reason?: OverrideReason) => {
    if (pending || !(await draft.isSound(mode))) return;
    const values = draft.form.getFieldsValue();
    // With another unit than the candidate's, the order does not use that candidate's resource.
    const resource = draft.chosen?.resource;
    const resourceId = resource?.unit.id === values.unitId ? resource?.id : undefined;
    const input = toDispatchInput(values, { demand, mode, resourceId });
    const seen = {
      suggestions: toShown(suggestions.units, suggestions.resources),
      overrideReason: reason ?? (mode === 'ASSIGNED' && hasReturned ? 'RETURNED_BEFORE' : null),
    };
    // The key is of what is asked for: sent again, it is the same dispatch whatever is shown by then.
    const done = await run({ input: { ...input, ...seen, idempotencyKey: keyFor(input) } });
    draft.cancel();
    if (done === undefined) return;
    notify({
      done: mode === 'ASSIGNED' ? t('dispatch:dispatched', { unit }) : t('dispatch:opened'),
      title: demand.title,
      to: demandPaths.detail(demand.id),
      undo: () => void undo(done.dispatchDemand),
    });
    props.onDispatched();
  };
  /** While nobody has claimed it: the version is that of the dispatch. */
  const undo = async ({ id, version }: { readonly id: string; readonly version: number }) => {
    const undone = await cancel.run({ id, version, reason: t('dispatch:undoReason') });
    const done = t(undone === undefined ? 'dispatch:notUndone' : 'dispatch:undone');
    notify({ done, title: demand.title, to: demandPaths.detail(demand.id) });
  };
  useHotkeys({
    d: () => confirm('ASSIGNED'),
    // A ruling names the responsible unit; the claim hall would name none.
    o: demand.awaitsRuling ? undefined : () => confirm('OPEN'),
  });
  return (
    <div className={styles.send}>
      <ProblemNote problem={problem} />
      {draft.lacksUnit ? <p role="alert">{t('dispatch:unitNeeded')}</p> : null}
      {confirming === undefined ? null : (
        <DispatchConfirm
          key={confirming}
          question={
            confirming === 'ASSIGNED'
              ? t('dispatch:confirmAssigned', { unit, title: demand.title })
              : t('dispatch:confirmOpen', { title: demand.title })
          }
          passedOver={confirming === 'ASSIGNED' && !hasReturned ? passedOver?.shortName : undefined}
          pending={pending}
          onConfirm={(reason) => void send(confirming, reason)}
          onCancel={draft.cancel}
        />
      )}
      <div className={styles.buttons}>
        <Button type="primary" disabled={pending} onClick={() => confirm('ASSIGNED')}>
          {t('words:action.DISPATCH')} <kbd className="key">D</kbd>
        </Button>
        {demand.awaitsRuling ? null : (
          <Button disabled={pending} onClick={() => confirm('OPEN')}>
            {t('dispatch:open')} <kbd className="key">O</kbd>
          </Button>
        )}
      </div>
    </div>
  );
}

/** Without a ruling there is no field for the reason of a push-down: the note counts as the reason. */
function besideNote(problem: Problem | undefined): Problem | undefined {
  const missing = problem?.fields['input.reason'];
  if (problem === undefined || missing === undefined) return problem;
  return { ...problem, fields: { ...problem.fields, 'input.note': missing } };
}
