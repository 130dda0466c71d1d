import { UNIT_KINDS } from '@lindan/shared';
import { Input } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Chips } from '@/components/filters/Chips';
import { DetailPane } from '@/components/page/DetailPane';
import { ListAndDetail } from '@/components/page/ListAndDetail';
import { Page } from '@/components/page/Page';
import type { ListNavigation } from '@/components/page/useListNavigation';
import { useListNavigation } from '@/components/page/useListNavigation';
import { withDetail } from '@/components/page/with-detail';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useUrlTable } from '@/components/table/useUrlTable';

import { UnitDetail } from './components/UnitDetail';
import { UnitTable } from './components/UnitTable';
import { useUnit } from './hooks/useUnit';
import { useUnitList } from './hooks/useUnitList';
import { unitPaths } from './paths';
import { parseUnitListParams, toUnitFilter } from './unit-list-params';

const pathOf = withDetail(unitPaths.list());

/** The units and what each is responsible for. */
export function UnitsPage() {
  const { t } = useTranslation(['units', 'words']);
  const { id } = useParams();
  const { params, change, pager } = useUrlTable(parseUnitListParams);
  const query = useUnitList(toUnitFilter(params), pager.after);
  const ids = useMemo(() => query.data?.units.nodes.map((unit) => unit.id) ?? [], [query.data]);
  const navigation = useListNavigation(ids, id, pathOf);
  const filters = (
    <>
      <Input.Search
        key={params.search ?? ''}
        defaultValue={params.search}
        allowClear
        placeholder={t('units:list.search')}
        aria-label={t('units:list.search')}
        style={{ width: 240 }}
        onSearch={(text) => change({ search: text.trim() })}
      />
      <Chips
        label={t('units:column.kind')}
        chips={UNIT_KINDS.map((value) => ({ value, label: t(`words:unitKind.${value}`) }))}
        chosen={params.kind === undefined ? [] : [params.kind]}
        onToggle={(value) => change({ kind: value === params.kind ? undefined : value })}
      />
    </>
  );
  const list = (
    <Page title={t('units:list.title')} filters={filters}>
      <QueryBoundary query={query} pager={pager}>
        {({ units }) => (
          <UnitTable
            rows={units.nodes}
            pageInfo={units.pageInfo}
            totalCount={units.totalCount}
            pager={pager}
            openId={id}
            onOpen={(row) => navigation.open(row.id)}
            pathOf={pathOf}
            isCompact={id !== undefined}
            empty={<EmptyState why={t('units:list.empty')} fills={t('units:list.emptyHint')} />}
          />
        )}
      </QueryBoundary>
    </Page>
  );
  return (
    <ListAndDetail
      list={list}
      detail={id === undefined ? null : <UnitPane id={id} navigation={navigation} />}
    />
  );
}

function UnitPane({ id, navigation }: { readonly id: string; readonly navigation: ListNavigation }) {
  const { t } = useTranslation('units');
  const query = useUnit(id);
  return (
    <DetailPane label={t('detail.label')} navigation={navigation}>
      <QueryBoundary query={query}>{({ unit }) => <UnitDetail unit={unit} />}</QueryBoundary>
    </DetailPane>
  );
}
