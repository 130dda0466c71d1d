import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { DemoMark } from '@/components/status/DemoMark';
import { useSignOut } from '@/features/session/hooks/useSignOut';
import type { Membership } from '@/features/session/session-context';
import { useSession } from '@/features/session/session-context';

import styles from './Frame.module.css';

function describe({ role, region, unit }: Membership, t: TFunction<['common', 'words']>): string {
  const where = unit?.shortName ?? region?.name;
  return where === undefined ? t(`words:role.${role}`) : `${t(`words:role.${role}`)} · ${where}`;
}

/** Who is signed in and in which role; another role is chosen in place. */
export function WhoAmI() {
  const { t } = useTranslation(['common', 'words']);
  const { viewer, membership, choose } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const chosen = membership === undefined ? -1 : viewer.memberships.indexOf(membership);

  const roles = viewer.memberships.map((one, index) => ({ key: `role.${index}`, label: describe(one, t) }));
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        selectedKeys: [`role.${chosen}`],
        items: [
          ...(roles.length > 1
            ? [{ type: 'group' as const, key: 'roles', label: t('common:who.roles'), children: roles }]
            : []),
          { key: 'account', label: t('common:who.account') },
          { key: 'signOut', label: t('common:who.signOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'account') void navigate('/account');
          else if (key === 'signOut') void signOut();
          else {
            choose(Number(key.slice('role.'.length)));
            void navigate('/');
          }
        },
      }}
    >
      <Button
        type="text"
        className={styles.who}
        icon={<UserOutlined aria-hidden />}
        aria-label={t('common:who.label', { name: viewer.name })}
      >
        <span className={styles.whoText}>
          {viewer.name}
          {membership === undefined ? null : (
            <span className="muted"> · {t(`words:role.${membership.role}`)}</span>
          )}{' '}
          <DemoMark shown={viewer.isDemonstration} />
        </span>
      </Button>
    </Dropdown>
  );
}
