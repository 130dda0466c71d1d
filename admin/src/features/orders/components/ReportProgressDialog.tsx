import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import type { FilesValue } from '@/components/files/FilesField';
import { FilesField, fileIds } from '@/components/files/FilesField';
import { readFragment } from '@/graphql/generated';

import { useReportProgress } from '../hooks/order-commands';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values extends FilesValue {
  readonly note: string;
}

/** One text field, sendable with one hand. */
export function ReportProgressDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const order = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useReportProgress();
  const rule = useTextRule(LIMITS.note, true);
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', {
        action: t('words:action.REPORT_PROGRESS'),
        title: order.demand.title,
      })}
      confirm={t('words:action.REPORT_PROGRESS')}
      draft={`order.REPORT_PROGRESS/${order.id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ note, ...files }) => {
        const done = await run({ id: order.id, note: note.trim(), attachmentIds: fileIds(files) });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Form.Item<Values>
        name="note"
        label={t('orders:dialog.REPORT_PROGRESS.label')}
        extra={t('orders:dialog.REPORT_PROGRESS.hint')}
        rules={[rule]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} autoFocus />
      </Form.Item>
      <FilesField max={LIMITS.attachments} />
    </FormDialog>
  );
}
