import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';

import { useDismissAmendment } from '../hooks/useCatalogue';

/** Leaves the rule as it is; the reason stands in the history of the rule. */
export function DismissDialog(props: {
  readonly proposal: { readonly id: string; readonly category: { readonly name: string } };
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('catalogue');
  const [form] = Form.useForm<{ readonly reason: string }>();
  const { run, pending, problem } = useDismissAmendment();
  const rule = useTextRule(LIMITS.note, true);
  const submit = async ({ reason }: { readonly reason: string }) => {
    const done = await run({ id: props.proposal.id, reason: reason.trim() });
    if (done !== undefined) props.onClose();
    return done;
  };
  return (
    <FormDialog<{ readonly reason: string }>
      title={t('proposals.dismissTitle', { category: props.proposal.category.name })}
      confirm={t('proposals.dismiss')}
      draft={`proposal/${props.proposal.id}`}
      form={form}
      problem={problem}
      pending={pending}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Form.Item name="reason" label={t('proposals.reason')} rules={[rule]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
