import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { readFragment } from '@/graphql/generated';

import type { useAssessDemand, useScreenDemand } from '../hooks/demand-commands';
import type { DemandDialogProps } from './demand-dialog';
import { DEMAND_DIALOG_DEMAND } from './demand-dialog';

interface Values {
  readonly note?: string;
}

interface PassOnDialogProps extends DemandDialogProps {
  readonly action: 'ASSESS' | 'SCREEN';
  readonly command: ReturnType<typeof useAssessDemand> | ReturnType<typeof useScreenDemand>;
}

/** A step of the screening chain: passes the demand on with a note. */
export function PassOnDialog({ action, command, onDone, onClose, ...props }: PassOnDialogProps) {
  const demand = readFragment(DEMAND_DIALOG_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = command;
  const noteRule = useTextRule(LIMITS.note, false);
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t(`words:action.${action}`), title: demand.title })}
      confirm={t(`words:action.${action}`)}
      draft={`demand.${action}/${demand.id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ note }) => {
        const done = await run({ id: demand.id, version: demand.version, note: note?.trim() || null });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Form.Item<Values>
        name="note"
        label={t('demands:dialog.note')}
        extra={t(`demands:dialog.${action}`)}
        rules={[noteRule]}
      >
        <Input.TextArea rows={3} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
