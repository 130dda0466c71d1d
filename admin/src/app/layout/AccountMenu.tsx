import { UserOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { Disclosure } from '@/components/disclosure/Disclosure';
import { useSignOut } from '@/features/session/hooks/useSignOut';
import type { Membership } from '@/features/session/session-context';
import { useSession } from '@/features/session/session-context';

import { hasDrafts } from '@/preferences/kept-of-person';

import styles from './Frame.module.css';

const SignOutDialog = lazy(async () => ({
  default: (await import('@/features/session/components/SignOutDialog')).SignOutDialog,
}));

function describe({ role, region, unit }: Membership, t: TFunction<['common', 'words']>): string {
  const where = unit?.shortName ?? region?.name;
  return where === undefined ? t(`words:role.${role}`) : `${t(`words:role.${role}`)} · ${where}`;
}

/** The account and its role; another role can be chosen in place. */
export function AccountMenu() {
  const { t } = useTranslation(['common', 'words']);
  const { viewer, membership, choose } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => {
    if (hasDrafts(viewer.id)) setLeaving(true);
    else void signOut();
  };

  const roles = viewer.memberships.map((one, index) => ({
    key: `role.${index}`,
    label: describe(one, t),
    isChosen: one === membership,
    onChoose: () => {
      choose(index);
      void navigate('/');
    },
  }));
  const name = (
    <>
      <UserOutlined aria-hidden />
      <span className={styles.accountText}>
        {viewer.name}
        {membership === undefined ? null : (
          <span className={`muted ${styles.role}`}> · {t(`words:role.${membership.role}`)}</span>
        )}
      </span>
    </>
  );
  return (
    <>
      <Disclosure
        label={name}
        className={styles.account}
        items={[
          ...roles,
          {
            key: 'account',
            label: t('common:accountMenu.account'),
            onChoose: () => void navigate('/account'),
          },
          { key: 'signOut', label: t('common:accountMenu.signOut'), onChoose: leave },
        ]}
      />
      {isLeaving ? (
        <Suspense fallback={null}>
          <SignOutDialog onLeave={() => void signOut()} onStay={() => setLeaving(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
