import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Views } from '@/components/filters/Views';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useSession } from '@/features/session/session-context';
import { useLiveList } from '@/graphql/useLiveList';

import { hallParamsOf, hallViewsOf, toHallFilter } from './claim-hall-params';
import type { AfterOrderStep } from './components/OrderWorkspace';
import { OrderWorkspace } from './components/OrderWorkspace';
import { useHallCounts } from './hooks/useHallCounts';
import { orderPaths } from './paths';

/** What waits to be claimed: sent to the unit, and open in the claim hall (领单大厅). */
export function ClaimHallPage() {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  const role = useSession().membership?.role;
  const parse = useMemo(() => hallParamsOf(role), [role]);
  const { params, pager } = useUrlTable(parse);
  const { data, refetch } = useHallCounts();
  useLiveList(refetch);

  const afterStep: AfterOrderStep = ({ action, id, navigation }) => {
    // After a claim the claimed order opens; after a return the next one. Another step while that page is still loading
    // changes nothing about it.
    if (action === 'CLAIM') void navigate(orderPaths.mine(id));
    else if (action === 'RETURN') navigation.advance();
  };
  return (
    <OrderWorkspace
      title={t('hall.title')}
      hint={t(role === 'PARTY_MEMBER' ? 'hall.hintMember' : 'hall.hint')}
      views={
        <Views
          label={t('list.views')}
          path={orderPaths.claimHall()}
          views={hallViewsOf(role)}
          current={params.view}
          labelOf={(key) => t(`hall.view.${key}`)}
          countOf={(key) => data?.[key].totalCount}
        />
      }
      path={orderPaths.claimHall()}
      filter={toHallFilter(params.view)}
      orderBy="DUE_ASC"
      pager={pager}
      afterStep={afterStep}
      empty={<EmptyState why={t(`hall.empty.${params.view}`)} fills={t(`hall.emptyHint.${params.view}`)} />}
    />
  );
}
