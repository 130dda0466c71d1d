import { LIMITS } from '@lindan/shared';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { Quotation } from '@/components/facts/Quotation';
import { useTimelineEvents } from '@/components/timeline/Timeline';
import { readFragment } from '@/graphql/generated';

import { useDecideDispute } from '../hooks/demand-commands';
import type { DemandDialogProps } from './demand-dialog';
import { DEMAND_DIALOG_DEMAND } from './demand-dialog';

interface Values {
  readonly granted: boolean;
  readonly reason: string;
}

/** Grants a dispute or refuses it for good, with a reason that the resident reads. */
export function DecideDisputeDialog({ onDone, onClose, ...props }: DemandDialogProps) {
  const demand = readFragment(DEMAND_DIALOG_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useDecideDispute();
  const reasonRule = useTextRule(LIMITS.note, true);
  const dispute = useTimelineEvents(demand.events).findLast(({ action }) => action === 'DISPUTE');
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t('words:action.DECIDE_DISPUTE'), title: demand.title })}
      confirm={t('words:action.DECIDE_DISPUTE')}
      draft={`demand.DECIDE_DISPUTE/${demand.id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ granted, reason }) => {
        const { id, version } = demand;
        const done = await run({ id, version, granted, reason: reason.trim() });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Quotation label={t('demands:dispute.said')}>{dispute?.note ?? null}</Quotation>
      <Quotation label={t('demands:dispute.result')}>{demand.result}</Quotation>
      <Form.Item<Values>
        name="granted"
        label={t('demands:dispute.decision')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <Radio.Group
          vertical
          options={[
            { value: true, label: t('demands:dispute.grant') },
            { value: false, label: t('demands:dispute.refuse') },
          ]}
        />
      </Form.Item>
      <Form.Item<Values>
        name="reason"
        label={t('demands:dialog.reason')}
        extra={t('demands:dispute.hint')}
        rules={[reasonRule]}
      >
        <Input.TextArea rows={4} />
      </Form.Item>
    </FormDialog>
  );
}
