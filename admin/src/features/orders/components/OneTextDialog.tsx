import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import type { Problem } from '@/graphql/errors';

/** The dialog of a step that asks for one text. `field` is its name in the input, for the server's messages. */
export function OneTextDialog(props: {
  readonly id: string;
  readonly action: 'CANCEL' | 'CONFIRM_PART';
  readonly field: 'reason' | 'note';
  readonly title: string;
  readonly problem: Problem | undefined;
  readonly pending: boolean;
  readonly onSend: (text: string) => Promise<object | undefined>;
  readonly onClose: () => void;
}) {
  const { id, action, field } = props;
  const { t } = useTranslation(['orders', 'words']);
  const [form] = Form.useForm<Record<string, string>>();
  const rule = useTextRule(LIMITS.note, true);
  return (
    <FormDialog<Record<string, string>>
      title={t('orders:dialog.title', { action: t(`words:action.${action}`), title: props.title })}
      confirm={t(`words:action.${action}`)}
      draft={`order.${action}/${id}`}
      form={form}
      problem={props.problem}
      pending={props.pending}
      onClose={props.onClose}
      onSubmit={(values) => props.onSend((values[field] ?? '').trim())}
    >
      <p className="muted">{t(`orders:dialog.${action}.hint`)}</p>
      <Form.Item name={field} label={t(`orders:dialog.${action}.label`)} rules={[rule]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
