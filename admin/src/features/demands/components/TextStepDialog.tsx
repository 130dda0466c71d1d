import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import type { Problem } from '@/graphql/errors';
import { readFragment } from '@/graphql/generated';

import {
  useEscalateDemand,
  useSendBackDemand,
  useSettleDemand,
  useUnshelveDemand,
} from '../hooks/demand-commands';
import type { DemandDialogProps } from './demand-dialog';
import { DEMAND_DIALOG_DEMAND } from './demand-dialog';

/** Settles a demand on the spot: the resident reads the result. */
export function SettleDemandDialog(props: DemandDialogProps) {
  const { run, pending, problem } = useSettleDemand();
  const send: Send = (demand, result) => run({ ...demand, result });
  return <TextStepDialog {...props} action="SETTLE" field="result" {...{ send, pending, problem }} />;
}

/** Asks the street for what the community cannot solve. */
export function EscalateDemandDialog(props: DemandDialogProps) {
  const { run, pending, problem } = useEscalateDemand();
  const send: Send = (demand, reason) => run({ ...demand, reason });
  return <TextStepDialog {...props} action="ESCALATE" field="reason" {...{ send, pending, problem }} />;
}

/** Gives an escalated demand back to the community. */
export function SendBackDemandDialog(props: DemandDialogProps) {
  const { run, pending, problem } = useSendBackDemand();
  const send: Send = (demand, note) => run({ ...demand, note });
  return <TextStepDialog {...props} action="SEND_BACK" field="note" {...{ send, pending, problem }} />;
}

/** Takes a shelved demand up again before its review date. */
export function UnshelveDemandDialog(props: DemandDialogProps) {
  const { run, pending, problem } = useUnshelveDemand();
  const send: Send = (demand, note) => run({ ...demand, note });
  return <TextStepDialog {...props} action="UNSHELVE" field="note" {...{ send, pending, problem }} />;
}

type Send = (
  demand: { readonly id: string; readonly version: number },
  text: string,
) => Promise<object | undefined>;

interface TextStepDialogProps extends DemandDialogProps {
  readonly action: 'SETTLE' | 'ESCALATE' | 'SEND_BACK' | 'UNSHELVE';
  /** The name of the text among the inputs, where the server's message belongs. */
  readonly field: 'result' | 'reason' | 'note';
  readonly send: Send;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
}

/** A step that asks for one text. */
function TextStepDialog({
  action,
  field,
  send,
  pending,
  problem,
  onDone,
  onClose,
  ...props
}: TextStepDialogProps) {
  const demand = readFragment(DEMAND_DIALOG_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Record<string, string>>();
  const rule = useTextRule(field === 'result' ? LIMITS.text : LIMITS.note, true);
  return (
    <FormDialog
      title={t('demands:dialog.title', { action: t(`words:action.${action}`), title: demand.title })}
      confirm={t(`words:action.${action}`)}
      draft={`demand.${action}/${demand.id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async (values) => {
        const { id, version } = demand;
        const done = await send({ id, version }, (values[field] ?? '').trim());
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Form.Item
        name={field}
        label={t(`demands:dialog.${field}`)}
        extra={t(`demands:dialog.${action}`)}
        rules={[rule]}
      >
        <Input.TextArea rows={4} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
