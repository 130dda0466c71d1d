import type { Urgency } from '@lindan/shared';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';

import { Moment } from '@/components/time/Moment';

import type { DispatchValues } from '../dispatch-input';
import type { DispatchDraft } from '../hooks/useDispatchDraft';
import { usePreviewedDeadlines } from '../hooks/usePreviewedDeadlines';
import styles from './DispatchPanel.module.css';

interface PreviewedDeadlinesProps {
  readonly draft: DispatchDraft;
  readonly demand: { readonly urgency: Urgency; readonly category: { readonly code: string } | null };
}

/** Until when the order would be claimed and finished, and a warning where the calendar does not reach that far. */
export function PreviewedDeadlines({ draft, demand }: PreviewedDeadlinesProps) {
  const { t } = useTranslation('dispatch');
  const tier = Form.useWatch<DispatchValues['tier']>('tier', draft.form);
  const named = Form.useWatch<DispatchValues['categoryCode']>('categoryCode', draft.form);
  const deadlines = usePreviewedDeadlines(demand.category?.code ?? named, demand.urgency, tier);
  if (deadlines === undefined) return null;
  return (
    <>
      <p className={styles.hint}>
        {t('claimBy')} <Moment at={deadlines.claimBy} exact /> · {t('finishBy')}{' '}
        <Moment at={deadlines.finishBy} exact />
      </p>
      {deadlines.warning === null ? null : <p role="status">{deadlines.warning}</p>}
    </>
  );
}
