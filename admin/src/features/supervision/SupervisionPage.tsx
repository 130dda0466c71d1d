import { useTranslation } from 'react-i18next';
import { Views } from '@/components/filters/Views';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import type { AfterOrderStep } from '@/features/orders/components/OrderWorkspace';
import { OrderWorkspace } from '@/features/orders/components/OrderWorkspace';
import { useLiveList } from '@/graphql/useLiveList';

import { useRiskCounts } from './hooks/useRiskCounts';
import { supervisionPaths } from './paths';
import { parseSupervisionParams, RISK_VIEWS, toRiskFilter } from './supervision-params';

/** The task force's desk: a queue sorted by risk, not a report. */
export function SupervisionPage() {
  const { t } = useTranslation('supervision');
  const { params, pager } = useUrlTable(parseSupervisionParams);
  const { view, place } = params;
  const { data, refetch } = useRiskCounts(place);
  useLiveList(refetch);
  const afterStep: AfterOrderStep = ({ action, navigation }) => {
    // What is verified leaves the desk; what is urged stays on it.
    if (action === 'VERIFY') navigation.advance();
  };
  return (
    <OrderWorkspace
      title={t('title')}
      hint={t('hint')}
      views={
        <Views
          label={t('views')}
          path={supervisionPaths.desk()}
          views={RISK_VIEWS}
          current={view}
          labelOf={(key) => t(`view.${key}`)}
          countOf={(key) => data?.[key].totalCount}
          place={place}
        />
      }
      path={supervisionPaths.desk()}
      filter={toRiskFilter(view, place)}
      orderBy="DUE_ASC"
      pager={pager}
      afterStep={afterStep}
      empty={<EmptyState why={t(`empty.${view}`)} fills={t('emptyHint')} />}
    />
  );
}
