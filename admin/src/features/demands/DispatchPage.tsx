import { demandWorkflow, statusesBefore } from '@lindan/shared';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams } from 'react-router';
import { DetailPane } from '@/components/page/DetailPane';
import { Page } from '@/components/page/Page';
import type { ListNavigation } from '@/components/page/useListNavigation';
import { isClosedByHand, recordPath, useListNavigation } from '@/components/page/useListNavigation';
import { EmptyState } from '@/components/states/EmptyState';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { readText } from '@/components/table/url-params';
import { useUrlTable } from '@/components/table/useUrlTable';
import { useLiveList } from '@/graphql/useLiveList';
import { useHasRoomForTwo } from '@/theme/useMediaQuery';

import { DemandDetail } from './components/DemandDetail';
import { DispatchList } from './components/DispatchList';
import { DispatchPanel } from './components/DispatchPanel';
import styles from './DispatchPage.module.css';
import { useDemand } from './hooks/useDemand';
import { useDemandList } from './hooks/useDemandList';
import { demandPaths } from './paths';

const PATH = demandPaths.dispatch();
const TO_DISPATCH = [...statusesBefore(demandWorkflow, 'DISPATCH')];
const parse = (search: URLSearchParams) => ({ place: readText(search, 'place') });

/** The match desk (派单台): the list to dispatch, the open demand and its candidates side by side. */
export function DispatchPage() {
  const { t } = useTranslation('dispatch');
  const { id } = useParams();
  const { params, pager } = useUrlTable(parse);
  const query = useDemandList(
    { waitingForMe: true, status: TO_DISPATCH, regionId: params.place },
    'DUE_ASC',
    pager.after,
  );
  const ids = query.data?.demands.nodes.map((demand) => demand.id) ?? [];
  const navigation = useListNavigation(ids, id, PATH);
  useLiveList(query.refetch);
  useOpenFirst(ids, id);

  return (
    <div className={id === undefined ? styles.alone : styles.desk}>
      <div className={styles.list}>
        <Page title={t('deskTitle')} hint={<span className="keys-only">{t('deskHint')}</span>}>
          <QueryBoundary query={query} pager={pager}>
            {({ demands }) => (
              <DispatchList
                demands={demands}
                pager={pager}
                openId={id}
                path={PATH}
                empty={<EmptyState why={t('deskEmpty')} fills={t('deskEmptyHint')} />}
              />
            )}
          </QueryBoundary>
        </Page>
      </div>
      {id === undefined ? null : <Desk id={id} navigation={navigation} />}
    </div>
  );
}

function Desk({ id, navigation }: { readonly id: string; readonly navigation: ListNavigation }) {
  const { t } = useTranslation('demands');
  return (
    <DetailPane label={t('detail.label')} navigation={navigation} query={useDemand(id)}>
      {({ demand }) => (
        <div className={styles.both}>
          <DemandDetail key={demand.id} demand={demand} onStep={navigation.advance} hides={['DISPATCH']} />
          <DispatchPanel key={`${demand.id} panel`} demand={demand} onDispatched={navigation.advance} />
        </div>
      )}
    </DetailPane>
  );
}

/** On a wide screen the first demand opens by itself; closed by hand, it stays closed. */
function useOpenFirst(ids: readonly string[], current: string | undefined): void {
  const hasRoom = useHasRoomForTwo();
  const navigate = useNavigate();
  const { search, state } = useLocation();
  const [first] = ids;
  const isWanted = hasRoom && current === undefined && !isClosedByHand(state);
  useEffect(() => {
    // Replaced in the history: back leads to the page before, not to the empty desk.
    if (isWanted && first !== undefined)
      void navigate({ pathname: recordPath(PATH, first), search }, { replace: true });
  }, [isWanted, first, search, navigate]);
}
