import { LIMITS, RESULT_WINDOW_DAYS, VERIFY_METHODS } from '@lindan/shared';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { Quotation } from '@/components/facts/Quotation';
import { BeforeAndAfter } from '@/components/files/BeforeAndAfter';
import type { FilesValue } from '@/components/files/FilesField';
import { FilesField, fileIds } from '@/components/files/FilesField';
import { readFragment } from '@/graphql/generated';
import type { VerifyMethod } from '@/graphql/generated/graphql';

import { useVerifyOrder } from '../hooks/order-commands';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values extends FilesValue {
  readonly method: VerifyMethod;
  readonly passed: boolean;
  readonly note?: string;
}

/** Checks a result: how it was looked at, whether it holds, and what has to be mended if not. */
export function VerifyOrderDialog({ onDone, onClose, ...props }: OrderDialogProps) {
  const order = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useVerifyOrder();
  const isFailed = Form.useWatch(({ passed = true }: Partial<Values>) => !passed, form) ?? false;
  const noteRule = useTextRule(LIMITS.note, isFailed);
  const required = { required: true, message: t('words:input.required') };
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', { action: t('words:action.VERIFY'), title: order.demand.title })}
      confirm={t('words:action.VERIFY')}
      draft={`order.VERIFY/${order.id}`}
      form={form}
      problem={problem}
      pending={pending}
      width={600}
      onClose={onClose}
      onSubmit={async ({ method, passed, note, ...files }) => {
        const done = await run({
          id: order.id,
          version: order.version,
          method,
          passed,
          note: note?.trim() || null,
          attachmentIds: fileIds(files),
        });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Quotation>{order.result}</Quotation>
      <BeforeAndAfter before={order.demand.attachments} after={order.attachments} />
      <Form.Item<Values> name="method" label={t('orders:dialog.VERIFY.method')} rules={[required]}>
        <Radio.Group
          options={VERIFY_METHODS.map((value) => ({ value, label: t(`words:verifyMethod.${value}`) }))}
          optionType="button"
        />
      </Form.Item>
      <Form.Item<Values>
        name="passed"
        label={t('orders:dialog.VERIFY.verdict')}
        extra={t(isFailed ? 'orders:dialog.VERIFY.afterFailure' : 'orders:dialog.VERIFY.afterPass', {
          days: RESULT_WINDOW_DAYS,
        })}
        rules={[required]}
      >
        <Radio.Group
          vertical
          options={[
            { value: true, label: t('orders:dialog.VERIFY.passed') },
            { value: false, label: t('orders:dialog.VERIFY.failed') },
          ]}
        />
      </Form.Item>
      <Form.Item<Values>
        name="note"
        label={t(isFailed ? 'orders:dialog.VERIFY.mend' : 'orders:dialog.VERIFY.label')}
        rules={[noteRule]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <FilesField max={LIMITS.attachments} />
    </FormDialog>
  );
}
