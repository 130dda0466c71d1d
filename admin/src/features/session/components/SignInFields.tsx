import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export interface Credentials {
  readonly account: string;
  readonly password: string;
}

export function SignInFields({ account }: { readonly account?: string }) {
  const { t } = useTranslation(['session', 'words']);
  const required = { required: true, message: t('words:input.required') };
  return (
    <>
      <Form.Item<Credentials>
        name="account"
        label={t('session:account')}
        rules={[required]}
        initialValue={account}
      >
        <Input
          autoComplete="username"
          autoFocus={account === undefined}
          disabled={account !== undefined}
          autoCapitalize="none"
        />
      </Form.Item>
      <Form.Item<Credentials> name="password" label={t('session:password')} rules={[required]}>
        <Input.Password autoComplete="current-password" autoFocus={account !== undefined} />
      </Form.Item>
    </>
  );
}
