import { Button, Form } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

import { Emblem } from '@/components/emblem/Emblem';
import { Preferences } from '@/components/preferences/Preferences';
import { ProblemNote } from '@/components/states/ProblemNote';

import { AlreadySignedIn } from './components/AlreadySignedIn';
import type { Credentials } from './components/SignInFields';
import { SignInFields } from './components/SignInFields';
import { useEnter } from './hooks/useEnter';
import { safeNext } from './paths';
import styles from './SignInPage.module.css';

export function SignInPage() {
  const { t } = useTranslation(['session', 'words']);
  const [form] = Form.useForm<Credentials>();
  const { enter, pending, problem, forget } = useEnter();
  const [search] = useSearchParams();
  const title = `${t('session:signIn')} · ${t('words:appName')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <div className={styles.screen}>
      <main className={styles.panel}>
        <h1 className={styles.name}>
          <Emblem size={32} />
          {t('words:appName')}
        </h1>
        <p className={styles.purpose}>{t('session:purpose')}</p>
        <AlreadySignedIn next={safeNext(search.get('next'))} />
        <ProblemNote problem={problem} />
        <Form<Credentials>
          form={form}
          layout="vertical"
          requiredMark={false}
          onValuesChange={forget}
          onFinish={(input) => enter(input, safeNext(search.get('next')))}
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
