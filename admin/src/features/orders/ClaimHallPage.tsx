import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { EmptyState } from '@/components/faces/EmptyState';
import { withDetail } from '@/components/page/with-detail';
import { useUrlTable } from '@/components/table/useUrlTable';

import type { AfterOrderStep } from './components/OrderWorkspace';
import { OrderWorkspace } from './components/OrderWorkspace';
import { orderPaths } from './paths';

const pathOf = withDetail(orderPaths.claimHall());
const parse = () => ({});

/** The claim hall (领单大厅): what was sent to the unit, and what it may take. */
export function ClaimHallPage() {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  const { pager } = useUrlTable(parse);
  const afterStep: AfterOrderStep = ({ action, id, walk }) => {
    // Whoever has claimed goes on with it; whoever has returned goes on with the next.
    if (action === 'CLAIM') void navigate(orderPaths.mine(id));
    else walk.advance();
  };
  return (
    <OrderWorkspace
      title={t('hall.title')}
      hint={t('hall.hint')}
      pathOf={pathOf}
      filter={{ claimable: true }}
      orderBy="DUE_ASC"
      pager={pager}
      afterStep={afterStep}
      empty={<EmptyState why={t('hall.empty')} fills={t('hall.emptyHint')} />}
    />
  );
}
