import { PERSON_STATUSES } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import { ChipFilter } from '@/components/filters/ChipFilter';
import { SearchFilter } from '@/components/filters/SearchFilter';
import { SelectFilter } from '@/components/filters/SelectFilter';
import type { Changes } from '@/components/table/useUrlTable';
import { useSession } from '@/features/session/session-context';

import { rolesGivenBy } from '../keeper-roles';
import type { PeopleParams } from '../people-params';

/** The place is narrowed by the frame's own switch, as in every list. */
export function PeopleFilters(props: {
  readonly params: PeopleParams;
  readonly change: (changes: Changes) => void;
}) {
  const { t } = useTranslation(['people', 'words']);
  const { params, change } = props;
  const { membership } = useSession();
  return (
    <>
      <SearchFilter
        label={t('people:list.search')}
        search={params.search}
        onSearch={(search) => change({ search })}
      />
      <ChipFilter
        label={t('people:column.status')}
        values={PERSON_STATUSES}
        labelOf={(value) => t(`words:personStatus.${value}`)}
        value={params.status}
        onChange={(status) => change({ status })}
      />
      <SelectFilter
        label={t('people:column.roles')}
        values={rolesGivenBy(membership?.role)}
        labelOf={(value) => t(`words:role.${value}`)}
        value={params.role}
        width={180}
        onChange={(role) => change({ role })}
      />
    </>
  );
}
