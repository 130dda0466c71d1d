import { UNIT_KINDS } from '@lindan/shared';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ChipFilter } from '@/components/filters/ChipFilter';
import { SearchFilter } from '@/components/filters/SearchFilter';
import { DetailPane } from '@/components/page/DetailPane';
import { ListWorkspace } from '@/components/page/ListWorkspace';
import type { ListNavigation } from '@/components/page/useListNavigation';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useSession } from '@/features/session/session-context';

import { DutyTabs } from './components/DutyTabs';
import { UnitDetail } from './components/UnitDetail';
import { UnitTable } from './components/UnitTable';
import { useUnit } from './hooks/useUnit';
import { useUnitList } from './hooks/useUnitList';
import { unitPaths } from './paths';
import { parseUnitListParams, toUnitFilter } from './unit-list-params';

const AddUnitDialog = lazy(async () => ({
  default: (await import('./components/unit-dialogs')).AddUnitDialog,
}));

/** The units and what each is responsible for. Administrators keep them. */
export function UnitsPage() {
  const { t } = useTranslation(['unitEditor', 'units', 'words']);
  const isAdmin = useSession().membership?.role === 'ADMIN';
  const [isAdding, setAdding] = useState(false);
  const { params, change, pager } = useUrlTable(parseUnitListParams);
  const filters = (
    <>
      <SearchFilter
        label={t('units:list.search')}
        search={params.search}
        onSearch={(search) => change({ search })}
      />
      <ChipFilter
        label={t('units:column.kind')}
        values={UNIT_KINDS}
        labelOf={(value) => t(`words:unitKind.${value}`)}
        value={params.kind}
        onChange={(kind) => change({ kind })}
      />
      <ChipFilter
        label={t('unitEditor:filter.state')}
        values={['closed']}
        labelOf={() => t('unitEditor:closed')}
        value={params.closed ? 'closed' : undefined}
        onChange={(closed) => change({ closed: closed !== undefined })}
      />
    </>
  );
  return (
    <>
      <ListWorkspace
        title={t('units:list.title')}
        actions={
          isAdmin ? (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('unitEditor:add.action')}
            </Button>
          ) : undefined
        }
        views={<DutyTabs at="/units" />}
        filters={filters}
        path={unitPaths.list()}
        pager={pager}
        empty={<EmptyState why={t('units:list.empty')} fills={t('units:list.emptyHint')} />}
        query={useUnitList(toUnitFilter(params), pager.after)}
        pageOf={({ units }) => units}
        table={(rows) => <UnitTable {...rows} />}
        pane={(id, navigation) => <UnitPane id={id} navigation={navigation} />}
      />
      {isAdding ? (
        <Suspense fallback={null}>
          <AddUnitDialog onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

function UnitPane({ id, navigation }: { readonly id: string; readonly navigation: ListNavigation }) {
  const { t } = useTranslation('units');
  return (
    <DetailPane label={t('detail.label')} navigation={navigation} query={useUnit(id)}>
      {({ unit }) => <UnitDetail key={id} unit={unit} />}
    </DetailPane>
  );
}
