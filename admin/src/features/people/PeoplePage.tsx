import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DetailPane } from '@/components/page/DetailPane';
import { ListWorkspace } from '@/components/page/ListWorkspace';
import { useGoBack } from '@/components/page/useGoBack';
import type { ListNavigation } from '@/components/page/useListNavigation';
import { EmptyState } from '@/components/states/EmptyState';
import { useUrlTable } from '@/components/table/useUrlTable';
import { SetupTabs } from '@/features/places/components/SetupTabs';

import { PeopleFilters } from './components/PeopleFilters';
import { PeopleTable } from './components/PeopleTable';
import { PersonDetail } from './components/PersonDetail';
import { usePeople } from './hooks/usePeople';
import { usePerson } from './hooks/usePerson';
import { peoplePaths } from './paths';
import { NOT_INVITED, parsePeopleParams, toPersonFilter } from './people-params';

const InvitePersonDialog = lazy(async () => ({
  default: (await import('./components/person-dialogs')).InvitePersonDialog,
}));

/** The accounts of the console: who holds which role where, invited, active and disabled. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const { params, change, pager } = useUrlTable(parsePeopleParams);
  const [isInviting, setInviting] = useState(false);
  const { invited } = params;
  const goBack = useGoBack();
  // What asks for an invitation, the setup list of a place, is gone back to.
  const endInvitation = () => {
    setInviting(false);
    if (invited !== undefined) goBack(() => change(NOT_INVITED));
  };
  return (
    <>
      <ListWorkspace
        title={t('list.title')}
        actions={
          <Button type="primary" onClick={() => setInviting(true)}>
            {t('list.invite')}
          </Button>
        }
        views={<SetupTabs at="/people" />}
        filters={<PeopleFilters params={params} change={change} />}
        path={peoplePaths.list()}
        pager={pager}
        empty={<EmptyState why={t('list.empty')} fills={t('list.emptyHint')} />}
        query={usePeople(toPersonFilter(params), pager.after)}
        pageOf={({ people }) => people}
        table={(rows) => <PeopleTable {...rows} />}
        pane={(id, navigation) => <PersonPane id={id} navigation={navigation} />}
      />
      {isInviting || invited !== undefined ? (
        <Suspense fallback={null}>
          <InvitePersonDialog invited={invited} onClose={endInvitation} />
        </Suspense>
      ) : null}
    </>
  );
}

function PersonPane({ id, navigation }: { readonly id: string; readonly navigation: ListNavigation }) {
  const { t } = useTranslation('people');
  return (
    <DetailPane label={t('detail.label')} navigation={navigation} query={usePerson(id)}>
      {({ person }) => <PersonDetail key={person.id} person={person} />}
    </DetailPane>
  );
}
