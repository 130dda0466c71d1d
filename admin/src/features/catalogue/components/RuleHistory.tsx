import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

import { Moment } from '@/components/time/Moment';

import type { Rule } from './RuleTable';

/** The versions of a rule, the newest first, and the powers that a law hands down to the street. */
export function RuleHistory({ rule, onClose }: { readonly rule: Rule; readonly onClose: () => void }) {
  const { t } = useTranslation('catalogue');
  return (
    <Modal open title={t('history.title', { category: rule.category.name })} footer={null} onCancel={onClose}>
      <ol aria-label={t('history.label')}>
        {rule.history.map((version) => (
          <li key={version.id}>
            <strong>{t('history.version', { version: version.version })}</strong> {version.leadUnit.shortName}
            {' · '}
            {t('history.from', { from: version.from })}
            {' · '}
            <span className="muted">
              {version.savedBy ?? t('history.imported')} <Moment at={version.savedAt} exact />
            </span>
          </li>
        ))}
      </ol>
      <h3>{t('powers.title')}</h3>
      {rule.powers.length === 0 ? (
        <p className="muted">{t('powers.none')}</p>
      ) : (
        <ul>
          {rule.powers.map((power) => (
            <li key={power.id}>
              <span className="tabular muted">{power.code}</span> {power.name}
              {' · '}
              {power.law}
            </li>
          ))}
        </ul>
      )}
    </Modal>
  );
}
