import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { Chips } from '@/components/filters/Chips';
import { readFragment } from '@/graphql/generated';

import { useDeclineDemand } from '../hooks/demand-commands';
import type { DemandDialogProps } from './demand-dialog';
import { DEMAND_DIALOG_DEMAND } from './demand-dialog';

interface Values {
  readonly reason: string;
}

const TEMPLATES = ['outOfArea', 'private', 'settled', 'unclear', 'law'] as const;

/** Declines with a reason that the resident reads; the usual ones are there to start from. */
export function DeclineDemandDialog({ onDone, onClose, ...props }: DemandDialogProps) {
  const demand = readFragment(DEMAND_DIALOG_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useDeclineDemand();
  const reasonRule = useTextRule(LIMITS.note, true);
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t('words:action.DECLINE'), title: demand.title })}
      confirm={t('words:action.DECLINE')}
      draft={`demand.DECLINE/${demand.id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ reason }) => {
        const done = await run({ id: demand.id, version: demand.version, reason: reason.trim() });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Form.Item label={t('demands:decline.templates')}>
        <Chips
          label={t('demands:decline.templates')}
          chips={TEMPLATES.map((value) => ({ value, label: t(`demands:decline.short.${value}`) }))}
          chosen={[]}
          onToggle={(value) => form.setFieldsValue({ reason: t(`demands:decline.text.${value}`) })}
        />
      </Form.Item>
      <Form.Item<Values>
        name="reason"
        label={t('demands:decline.reason')}
        extra={t('demands:decline.hint')}
        rules={[reasonRule]}
      >
        <Input.TextArea rows={4} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
