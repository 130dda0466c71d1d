import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';

import { useScreenDemand } from '../hooks/useScreenDemand';
import type { DemandDialogProps } from './DemandActionBar';

interface Values {
  readonly note?: string;
}

/** The branch passes the demand on to the community. */
export function ScreenDemandDialog({ demand, onDone, onClose }: DemandDialogProps) {
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useScreenDemand();
  const noteRule = useTextRule(LIMITS.note, false);
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t('words:action.SCREEN'), title: demand.title })}
      confirm={t('words:action.SCREEN')}
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
        extra={t('demands:dialog.SCREEN')}
        rules={[noteRule]}
      >
        <Input.TextArea rows={3} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
