import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { readFragment } from '@/graphql/generated';

import { useShelveDemand } from '../hooks/demand-commands';
import type { DemandDialogProps } from './demand-dialog';
import { DEMAND_DIALOG_DEMAND } from './demand-dialog';

interface Values {
  readonly reason: string;
  readonly reviewOn: string;
}

/** Puts a demand aside until a review date, with a reason that the resident reads. */
export function ShelveDemandDialog({ onDone, onClose, ...props }: DemandDialogProps) {
  const demand = readFragment(DEMAND_DIALOG_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useShelveDemand();
  const reasonRule = useTextRule(LIMITS.note, true);
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t('words:action.SHELVE'), title: demand.title })}
      confirm={t('words:action.SHELVE')}
      draft={`demand.SHELVE/${demand.id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ reason, reviewOn }) => {
        const { id, version } = demand;
        const done = await run({ id, version, reason: reason.trim(), reviewOn });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Form.Item<Values>
        name="reason"
        label={t('demands:dialog.reason')}
        extra={t('demands:dialog.SHELVE')}
        rules={[reasonRule]}
      >
        <Input.TextArea rows={3} autoFocus />
      </Form.Item>
      <Form.Item<Values>
        name="reviewOn"
        label={t('demands:fact.reviewOn')}
        extra={t('demands:dialog.reviewOn')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
