import { LIMITS, URGENCIES } from '@lindan/shared';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { readFragment } from '@/graphql/generated';
import type { Urgency } from '@/graphql/generated/graphql';

import { useSetUrgency } from '../hooks/demand-commands';
import type { DemandDialogProps } from './demand-dialog';
import { DEMAND_DIALOG_DEMAND } from './demand-dialog';

interface Values {
  readonly urgency: Urgency;
  readonly note: string;
}

/** Decides how urgent a demand is; the deadlines that are not met yet follow. */
export function SetUrgencyDialog({ onDone, onClose, ...props }: DemandDialogProps) {
  const demand = readFragment(DEMAND_DIALOG_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useSetUrgency();
  const noteRule = useTextRule(LIMITS.note, true);
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t('words:action.SET_URGENCY'), title: demand.title })}
      confirm={t('words:action.SET_URGENCY')}
      draft={`demand.SET_URGENCY/${demand.id}`}
      form={form}
      initialValues={{ urgency: demand.urgency }}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ urgency, note }) => {
        const { id, version } = demand;
        const done = await run({ id, version, urgency, note: note.trim() });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Form.Item<Values> name="urgency" required label={t('demands:fact.urgency')}>
        <Radio.Group
          options={URGENCIES.map((value) => ({ value, label: t(`words:urgency.${value}`) }))}
          optionType="button"
        />
      </Form.Item>
      <Form.Item<Values>
        name="note"
        label={t('demands:dialog.note')}
        extra={t('demands:dialog.SET_URGENCY')}
        rules={[noteRule]}
      >
        <Input.TextArea rows={3} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
