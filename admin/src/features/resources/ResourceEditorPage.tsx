import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useDraft } from '@/components/drafts/useDraft';
import { Page } from '@/components/page/Page';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useSession } from '@/features/session/session-context';
import type { FragmentType } from '@/graphql/generated';
import { readFragment } from '@/graphql/generated';
import { useIdempotencyKey } from '@/graphql/idempotency';

import { RESOURCE_FORM_RESOURCE, ResourceForm } from './components/ResourceForm';
import { useCreateResource, useUpdateResource } from './hooks/resource-commands';
import { useResource } from './hooks/useResource';
import { resourcePaths } from './paths';
import type { ResourceValues } from './resource-input';
import { toCreateInput, toUpdateInput, valuesOf } from './resource-input';

/** A new resource starts as a draft, which is offered nowhere before it is published. */
export function NewResourcePage() {
  const { t } = useTranslation('resources');
  const navigate = useNavigate();
  const { membership } = useSession();
  const [form] = Form.useForm<ResourceValues>();
  const { run, pending, problem } = useCreateResource();
  const draft = useDraft('resource.add');
  const keyFor = useIdempotencyKey(draft);
  const unit = membership?.unit ?? undefined;

  const create = async (values: ResourceValues) => {
    const unitId = unit?.id ?? values.unitId;
    if (unitId === undefined) return;
    const input = toCreateInput(values, unitId);
    const done = await run({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === undefined) return;
    draft.clear();
    await navigate(resourcePaths.detail(done.createResource.id));
  };
  return (
    <Page title={t('editor.create')} hint={t('editor.createHint')}>
      <ResourceForm
        form={form}
        draft={draft}
        initialValues={{ kind: 'SERVICE', isOrderable: true }}
        unit={unit}
        regions={[]}
        confirm={t('editor.saveDraft')}
        pending={pending}
        problem={problem}
        onSubmit={create}
      />
    </Page>
  );
}

export function EditResourcePage() {
  const { t } = useTranslation('resources');
  const { id = '' } = useParams();
  const query = useResource(id);
  return (
    <Page title={t('editor.edit')}>
      <QueryBoundary query={query}>{({ resource }) => <Editor resource={resource} />}</QueryBoundary>
    </Page>
  );
}

function Editor(props: { readonly resource: FragmentType<typeof RESOURCE_FORM_RESOURCE> }) {
  const resource = readFragment(RESOURCE_FORM_RESOURCE, props.resource);
  const { t } = useTranslation('resources');
  const navigate = useNavigate();
  const [form] = Form.useForm<ResourceValues>();
  const { run, pending, problem } = useUpdateResource();
  const draft = useDraft(`resource.edit/${resource.id}`);
  const save = async (values: ResourceValues) => {
    const done = await run({ input: toUpdateInput(values, resource) });
    if (done === undefined) return;
    draft.clear();
    await navigate(resourcePaths.detail(resource.id));
  };
  return (
    <ResourceForm
      form={form}
      draft={draft}
      initialValues={valuesOf(resource)}
      unit={resource.unit}
      regions={resource.regions}
      confirm={t('editor.save')}
      pending={pending}
      problem={problem}
      onSubmit={save}
    />
  );
}
