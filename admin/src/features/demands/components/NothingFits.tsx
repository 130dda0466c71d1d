import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import { EmptyState } from '@/components/states/EmptyState';
import { resourcePaths } from '@/features/resources/paths';

import type { DispatchDraft } from '../hooks/useDispatchDraft';
import styles from './DispatchPanel.module.css';

/** Neither a unit nor a resource is sure enough: says so, and what can be done instead. */
export function NothingFits({
  draft,
  demand,
}: {
  readonly draft: DispatchDraft;
  readonly demand: { readonly awaitsRuling: boolean; readonly allowedActions: readonly string[] };
}) {
  const { t } = useTranslation('dispatch');
  return (
    <EmptyState
      why={t('nothing')}
      fills={t('nothingHint')}
      action={
        <ul className={styles.ways}>
          <li>
            <Button type="link" onClick={() => draft.form.focusField('unitId')}>
              {t('way.unit')}
            </Button>
          </li>
          {demand.awaitsRuling ? null : (
            <li>
              <Button type="link" onClick={() => void draft.confirm('OPEN')}>
                {t('way.hall')}
              </Button>
            </li>
          )}
          {demand.allowedActions.includes('ESCALATE') ? <li>{t('way.escalate')}</li> : null}
          <li>
            <Link to={resourcePaths.list()}>{t('way.resources')}</Link>
          </li>
        </ul>
      }
    />
  );
}
