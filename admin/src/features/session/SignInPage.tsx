import { useApolloClient } from '@apollo/client/react';
import { Button, Form } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';

import { Emblem } from '@/components/emblem/Emblem';
import { Preferences } from '@/components/preferences/Preferences';
import { ProblemNote } from '@/components/states/ProblemNote';
import { beginSession } from '@/graphql/session-end';

import type { Credentials } from './components/SignInFields';
import { SignInFields } from './components/SignInFields';
import { useSignIn } from './hooks/useSignIn';
import { safeNext } from './paths';
import styles from './SignInPage.module.css';

/** Seldom shown, so it is loaded after the form. */
const AlreadySignedIn = lazy(async () => ({
  default: (await import('./components/AlreadySignedIn')).AlreadySignedIn,
}));

export function SignInPage() {
  const { t } = useTranslation(['session', 'words']);
  const [form] = Form.useForm<Credentials>();
  const { run, pending, problem, forget } = useSignIn();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const client = useApolloClient();
  const title = `${t('session:signIn')} · ${t('words:appName')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);

  const signIn = async (input: Credentials) => {
    const done = await run({ input });
    if (done === undefined) return;
    beginSession();
    // Data of an earlier session must not stay readable.
    await client.clearStore();
    await navigate(safeNext(search.get('next')), { replace: true });
  };

  return (
    <div className={styles.screen}>
      <main className={styles.panel}>
        <h1 className={styles.name}>
          <Emblem size={32} />
          {t('words:appName')}
        </h1>
        <p className={styles.purpose}>{t('session:purpose')}</p>
        <Suspense fallback={null}>
          <AlreadySignedIn next={safeNext(search.get('next'))} />
        </Suspense>
        <ProblemNote problem={problem} />
        <Form<Credentials>
          form={form}
          layout="vertical"
          requiredMark={false}
          onValuesChange={forget}
          onFinish={signIn}
        >
          <SignInFields />
          <Button type="primary" htmlType="submit" block size="large" loading={pending}>
            {t('session:signIn')}
          </Button>
        </Form>
        <p className={styles.resident}>{t('session:forgotten')}</p>
        <p className={styles.resident}>{t('session:resident')}</p>
      </main>
      <footer className={styles.foot}>
        <Preferences />
      </footer>
    </div>
  );
}
