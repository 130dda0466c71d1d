import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';

import { useAssessDemand } from '../hooks/useAssessDemand';
import type { DemandDialogProps } from './DemandActionBar';

interface Values {
  readonly note?: string;
}

/** The building group says what it knows and passes the demand on. */
export function AssessDemandDialog({ demand, onDone, onClose }: DemandDialogProps) {
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useAssessDemand();
  const noteRule = useTextRule(LIMITS.note, false);
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t('words:action.ASSESS'), title: demand.title })}
      confirm={t('words:action.ASSESS')}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ note }) => {
        const done = await run({ id: demand.id, version: demand.version, note: note?.trim() || null });
        if (done !== undefined) onDone();
      }}
    >
      <Form.Item<Values>
        name="note"
        label={t('demands:dialog.note')}
        extra={t('demands:dialog.ASSESS')}
        rules={[noteRule]}
      >
        <Input.TextArea rows={3} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
