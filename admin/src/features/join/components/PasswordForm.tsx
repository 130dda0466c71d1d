import { LIMITS } from '@lindan/shared';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { useFieldProblems } from '@/components/dialog/FormDialog';
import { ProblemNote } from '@/components/states/ProblemNote';
import { useTimeZone } from '@/components/time/city-time-zone';
import { formatMoment } from '@/components/time/format';
import { useLocale } from '@/components/time/useLocale';

import { useAcceptInvitation } from '../hooks/useAcceptInvitation';

interface Values {
  readonly password: string;
  readonly repeated: string;
}

export function PasswordForm(props: {
  readonly token: string;
  readonly account: string;
  readonly expiresAt: string;
  readonly onDone: (password: string) => void;
}) {
  const { t } = useTranslation(['join', 'words']);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useAcceptInvitation();
  useFieldProblems(form, problem);
  const { min, max } = LIMITS.password;
  const required = { required: true, message: t('words:input.required') };
  const accept = async ({ password }: Values) => {
    if ((await run({ token: props.token, password })) !== undefined) props.onDone(password);
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void accept(values)}
    >
      <ProblemNote problem={problem} />
      <Form.Item label={t('join:account')}>
        <Input value={props.account} readOnly autoComplete="username" aria-label={t('join:account')} />
      </Form.Item>
      <Form.Item<Values>
        name="password"
        label={t('join:password')}
        extra={t('join:rule', { min })}
        rules={[required, { min, max, message: t('words:input.tooShort', { min }) }]}
      >
        <Input.Password autoComplete="new-password" autoFocus />
      </Form.Item>
      <Form.Item<Values>
        name="repeated"
        label={t('join:repeated')}
        dependencies={['password']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('join:differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block size="large" loading={pending}>
        {t('join:set')}
      </Button>
      <p className="muted">
        {t('join:expires', { moment: formatMoment(props.expiresAt, locale, timeZone) })}
      </p>
    </Form>
  );
}
