import type { ResourceAction } from '@lindan/shared';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { ActionBar } from '@/components/actions/ActionBar';
import { notify } from '@/components/notice/notice';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { usePublishResource, useSuspendResource } from '../hooks/resource-commands';
import { resourcePaths } from '../paths';

export const RESOURCE_ACTION_BAR_RESOURCE = graphql(`
  fragment ResourceActionBar_resource on Resource {
    id
    version
    title
    allowedActions
  }
`);

/** Expiring is the calendar's doing: it has no button. */
const OFFERED: readonly ResourceAction[] = ['PUBLISH', 'EDIT', 'SUSPEND'];

export function ResourceActionBar(props: {
  readonly resource: FragmentType<typeof RESOURCE_ACTION_BAR_RESOURCE>;
}) {
  const { t } = useTranslation(['resources', 'words']);
  const navigate = useNavigate();
  const publish = usePublishResource();
  const suspend = useSuspendResource();
  const { id, version, title, allowedActions } = readFragment(RESOURCE_ACTION_BAR_RESOURCE, props.resource);

  const step = async (action: 'PUBLISH' | 'SUSPEND') => {
    const done = await (action === 'PUBLISH' ? publish : suspend).run({ id, version });
    if (done === undefined) return;
    notify({ done: t(`resources:done.${action}`), title, to: resourcePaths.detail(id) });
  };
  const choose: Partial<Record<ResourceAction, () => void>> = {
    EDIT: () => void navigate(resourcePaths.edit(id)),
    PUBLISH: () => void step('PUBLISH'),
    SUSPEND: () => void step('SUSPEND'),
  };
  return (
    <ActionBar
      label={t('resources:detail.actions')}
      pending={publish.pending || suspend.pending}
      problem={publish.problem ?? suspend.problem}
      actions={OFFERED.filter((action) => allowedActions.includes(action)).map((action) => ({
        key: action,
        label: t(`words:action.${action}`),
        onChoose: () => choose[action]?.(),
      }))}
    />
  );
}
