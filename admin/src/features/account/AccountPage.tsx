import { LIMITS } from '@lindan/shared';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFieldProblems } from '@/components/dialog/FormDialog';
import { Facts } from '@/components/facts/Facts';
import { Page } from '@/components/page/Page';
import { ProblemNote } from '@/components/states/ProblemNote';
import { useSession } from '@/features/session/session-context';

import styles from './AccountPage.module.css';
import { useChangePassword } from './hooks/useChangePassword';

interface Values {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly repeated: string;
}

/** The account, its roles and its password. */
export function AccountPage() {
  const { t } = useTranslation(['account', 'words', 'common']);
  const { viewer } = useSession();
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useChangePassword();
  const [isChanged, setChanged] = useState(false);
  useFieldProblems(form, problem);
  const { min, max } = LIMITS.password;
  const required = { required: true, message: t('words:input.required') };

  const change = async ({ currentPassword, newPassword }: Values) => {
    setChanged(false);
    const done = await run({ input: { currentPassword, newPassword } });
    if (done === undefined) return;
    form.resetFields();
    setChanged(true);
  };
  const roles = viewer.memberships.map(({ role, region, unit }) =>
    [t(`words:role.${role}`), unit?.shortName ?? region?.name].filter(Boolean).join(' · '),
  );
  return (
    <Page title={t('account:title')}>
      <section className={styles.block}>
        <Facts
          facts={[
            { label: t('account:name'), value: viewer.name },
            { label: t('account:account'), value: viewer.account },
            { label: t('account:roles'), value: roles.join(t('common:list.comma')) },
          ]}
        />
      </section>
      <section className={styles.block}>
        <h2>{t('account:password.title')}</h2>
        <p className="muted">{t('account:password.hint')}</p>
        <ProblemNote problem={problem} />
        {isChanged ? <p role="status">{t('account:password.done')}</p> : null}
        <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={change}>
          <Form.Item<Values> name="currentPassword" label={t('account:password.current')} rules={[required]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item<Values>
            name="newPassword"
            label={t('account:password.next')}
            extra={t('account:password.rule', { min })}
            rules={[required, { min, max, message: t('words:input.tooShort', { min }) }]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item<Values>
            name="repeated"
            label={t('account:password.repeated')}
            dependencies={['newPassword']}
            rules={[
              required,
              ({ getFieldValue }) => ({
                validator: (_, value) =>
                  value === getFieldValue('newPassword')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('account:password.differs'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={pending}>
            {t('account:password.change')}
          </Button>
        </Form>
      </section>
    </Page>
  );
}
