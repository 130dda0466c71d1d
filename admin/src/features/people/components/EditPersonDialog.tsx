import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';

import { useUpdatePerson } from '../hooks/people-commands';
import type { PersonDialogProps } from './person-dialog';

interface Values {
  readonly name: string;
  readonly phone?: string;
}

export function EditPersonDialog({ person, onDone, onClose }: PersonDialogProps) {
  const { t } = useTranslation('people');
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useUpdatePerson();
  const rule = useTextRule(LIMITS.personName, true);
  const { id, version } = person;
  const save = async ({ name, phone }: Values) => {
    const input = { id, version, name, ...(phone ? { phone } : {}) };
    const done = await run({ input });
    if (done !== undefined) onDone();
    return done;
  };
  return (
    <FormDialog<Values>
      title={t('edit.title', { name: person.name })}
      confirm={t('edit.confirm')}
      draft={`person.edit/${person.id}`}
      form={form}
      initialValues={{ name: person.name }}
      problem={problem}
      pending={pending}
      onSubmit={save}
      onClose={onClose}
    >
      <Form.Item<Values> name="name" label={t('field.name')} rules={[rule]}>
        <Input autoFocus />
      </Form.Item>
      <Form.Item<Values> name="phone" label={t('field.newPhone')} extra={t('field.phoneHint')}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
