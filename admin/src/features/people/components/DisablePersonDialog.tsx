import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';

import { useDisablePerson } from '../hooks/people-commands';
import type { PersonDialogProps } from './person-dialog';

interface Values {
  readonly reason: string;
}

export function DisablePersonDialog({ person, onDone, onClose }: PersonDialogProps) {
  const { t } = useTranslation('people');
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useDisablePerson();
  const rule = useTextRule(LIMITS.note, true);
  const { id, version, name } = person;
  const disable = async ({ reason }: Values) => {
    const done = await run({ id, version, reason: reason.trim() });
    if (done !== undefined) onDone();
    return done;
  };
  return (
    <FormDialog<Values>
      isGrave
      title={t('disable.title', { name })}
      confirm={t('disable.confirm')}
      draft={`person.disable/${id}`}
      form={form}
      problem={problem}
      pending={pending}
      onSubmit={disable}
      onClose={onClose}
    >
      <p className="muted">{t('disable.hint')}</p>
      <Form.Item<Values> name="reason" label={t('field.reason')} rules={[rule]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
      </Form.Item>
    </FormDialog>
  );
}
