import { UNIT_KINDS } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { ChipFilter } from '@/components/filters/ChipFilter';
import { SearchFilter } from '@/components/filters/SearchFilter';
import { DetailPane } from '@/components/page/DetailPane';
import { ListWorkspace } from '@/components/page/ListWorkspace';
import type { ListNavigation } from '@/components/page/useListNavigation';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';

import { DutyTabs } from './components/DutyTabs';
import { UnitDetail } from './components/UnitDetail';
import { UnitTable } from './components/UnitTable';
import { useUnit } from './hooks/useUnit';
import { useUnitList } from './hooks/useUnitList';
import { unitPaths } from './paths';
import { parseUnitListParams, toUnitFilter } from './unit-list-params';

/** The units and what each is responsible for. */
export function UnitsPage() {
  const { t } = useTranslation(['units', 'words']);
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
    </>
  );
  return (
    <ListWorkspace
      title={t('units:list.title')}
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
  );
}

function UnitPane({ id, navigation }: { readonly id: string; readonly navigation: ListNavigation }) {
  const { t } = useTranslation('units');
  return (
    <DetailPane label={t('detail.label')} navigation={navigation} query={useUnit(id)}>
      {({ unit }) => <UnitDetail unit={unit} />}
    </DetailPane>
  );
}
