import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { Page } from '@/components/page/Page';
import { OtherRole } from '@/components/states/OtherRole';
import { useSession } from '@/features/session/session-context';

import { mayOpen } from './navigation';

/** A page of another role: says so, with the way back, or with the person's own role that may open it. */
export function OtherRolesPage({ pathname }: { readonly pathname: string }) {
  const { t } = useTranslation(['common', 'words']);
  const { viewer, choose } = useSession();
  const able = viewer.memberships.findIndex(({ role }) => mayOpen(role, pathname));
  const role = viewer.memberships[able]?.role;
  return (
    <Page title={t('common:otherRole.title')}>
      <OtherRole>
        {role === undefined ? null : (
          <Button onClick={() => choose(able)}>
            {t('common:otherRole.goOnAs', { role: t(`words:role.${role}`) })}
          </Button>
        )}{' '}
        <Link to="/">{t('common:notFound.home')}</Link>
      </OtherRole>
    </Page>
  );
}
