import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useDraft } from '@/components/drafts/useDraft';
import { Page } from '@/components/page/Page';
import { OtherRole } from '@/components/states/OtherRole';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { useSession } from '@/features/session/session-context';
import type { FragmentType } from '@/graphql/generated';
import { readFragment } from '@/graphql/generated';
import { useIdempotencyKey } from '@/graphql/idempotency';

import { RESOURCE_FORM_RESOURCE, ResourceForm } from './components/ResourceForm';
import { useCreateResource, useUpdateResource } from './hooks/resource-commands';
import { useResource } from './hooks/useResource';
import { mayCreateResource } from './may-create';
import { resourcePaths } from './paths';
import type { ResourceValues } from './resource-input';
import { toCreateInput, toUpdateInput, valuesOf } from './resource-input';

/** A new resource starts as a draft, which is offered nowhere before it is published. */
export function NewResourcePage() {
  const { t } = useTranslation('resources');
  const { membership } = useSession();
  return (
    <Page title={t('editor.create')} hint={t('editor.createHint')}>
      {mayCreateResource(membership?.role) ? (
        <NewResource unit={membership?.unit ?? undefined} />
      ) : (
        <OtherRole>
          <Link to={resourcePaths.list()}>{t('navigation.resources')}</Link>
        </OtherRole>
      )}
    </Page>
  );
}

function NewResource({
  unit,
}: {
  readonly unit: { readonly id: string; readonly name: string } | undefined;
}) {
  const { t } = useTranslation('resources');
  const navigate = useNavigate();
  const [form] = Form.useForm<ResourceValues>();
  const { run, pending, problem } = useCreateResource();
  const draft = useDraft('resource.add');
  const keyFor = useIdempotencyKey(draft);

  const create = async (values: ResourceValues) => {
    const unitId = unit?.id ?? values.unitId;
    if (unitId === undefined) return;
    const input = toCreateInput(values, unitId);
    const done = await run({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === undefined) return;
    draft.end();
    await navigate(resourcePaths.detail(done.createResource.id));
  };
  return (
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
  );
}

export function EditResourcePage() {
  const { t } = useTranslation('resources');
  const { id = '' } = useParams();
  const query = useResource(id);
  return (
    <Page title={t('editor.edit')}>
      <QueryBoundary query={query}>{({ resource }) => <MayEdit resource={resource} />}</QueryBoundary>
    </Page>
  );
}

function MayEdit(props: { readonly resource: FragmentType<typeof RESOURCE_FORM_RESOURCE> }) {
  const { id, title, allowedActions } = readFragment(RESOURCE_FORM_RESOURCE, props.resource);
  if (allowedActions.includes('EDIT')) return <Editor resource={props.resource} />;
  return (
    <OtherRole>
      <Link to={resourcePaths.detail(id)}>{title}</Link>
    </OtherRole>
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
    draft.end();
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
