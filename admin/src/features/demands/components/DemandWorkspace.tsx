import { useTranslation } from 'react-i18next';

import { DetailPane } from '@/components/page/DetailPane';
import type { Workspace } from '@/components/page/ListWorkspace';
import { ListWorkspace } from '@/components/page/ListWorkspace';
import type { ListNavigation } from '@/components/page/useListNavigation';
import type { DemandFilter, DemandOrderBy } from '@/graphql/generated/graphql';
import { useLiveList } from '@/graphql/useLiveList';

import { useDemand } from '../hooks/useDemand';
import { useDemandList } from '../hooks/useDemandList';
import { DemandDetail } from './DemandDetail';
import { DemandTable } from './DemandTable';

/** The body of every page that lists demands. */
export function DemandWorkspace({
  filter,
  orderBy,
  advances = false,
  ...page
}: Workspace & {
  readonly filter: DemandFilter;
  readonly orderBy: DemandOrderBy;
  /** In a queue the next demand opens after a step; elsewhere this one stays. */
  readonly advances?: boolean;
}) {
  const query = useDemandList(filter, orderBy, page.pager.after);
  useLiveList(query.refetch);
  return (
    <ListWorkspace
      {...page}
      query={query}
      pageOf={({ demands }) => demands}
      isSearch={filter.search != null}
      table={(rows) => <DemandTable {...rows} />}
      pane={(id, navigation) => <DemandPane id={id} navigation={navigation} advances={advances} />}
    />
  );
}

function DemandPane(props: {
  readonly id: string;
  readonly navigation: ListNavigation;
  readonly advances: boolean;
}) {
  const { t } = useTranslation('demands');
  const { navigation, advances } = props;
  return (
    <DetailPane label={t('detail.label')} navigation={navigation} query={useDemand(props.id)}>
      {({ demand }) => (
        <DemandDetail key={demand.id} demand={demand} onStep={() => advances && navigation.advance()} />
      )}
    </DetailPane>
  );
}
