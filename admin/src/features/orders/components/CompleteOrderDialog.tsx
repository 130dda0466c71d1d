import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import type { FilesValue } from '@/components/files/FilesField';
import { FilesField, fileIds } from '@/components/files/FilesField';
import { readFragment } from '@/graphql/generated';

import { useCompleteOrder } from '../hooks/order-commands';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values extends FilesValue {
  readonly result: string;
}

/** What was done: the resident reads it, the task force checks it. */
export function CompleteOrderDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const order = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useCompleteOrder();
  const rule = useTextRule(LIMITS.text, true);
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', { action: t('words:action.COMPLETE'), title: order.demand.title })}
      confirm={t('words:action.COMPLETE')}
      draft={`order.COMPLETE/${order.id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ result, ...files }) => {
        const done = await run({
          id: order.id,
          result: result.trim(),
          attachmentIds: fileIds(files),
          version: order.version,
        });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Form.Item<Values>
        name="result"
        label={t('orders:dialog.COMPLETE.label')}
        extra={t('orders:dialog.COMPLETE.hint')}
        rules={[rule]}
      >
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} autoFocus />
      </Form.Item>
      <FilesField
        max={LIMITS.attachments}
        photoReason={order.demand.category?.photoRequired === true ? order.demand.category.photoReason : null}
      />
    </FormDialog>
  );
}
