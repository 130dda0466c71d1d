import { Form } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';

import { useSetMemberships } from '../hooks/people-commands';
import type { MembershipDraft } from '../membership-drafts';
import { atRoles, toMembershipInputs } from '../membership-drafts';
import { MembershipsField } from './MembershipsField';
import type { PersonDialogProps } from './person-dialog';

interface Values {
  readonly memberships?: readonly MembershipDraft[];
}

export function SetMembershipsDialog({ person, onDone, onClose }: PersonDialogProps) {
  const { t } = useTranslation('people');
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useSetMemberships();
  const { id, version } = person;
  const save = async ({ memberships }: Values) => {
    const done = await run({ id, version, memberships: toMembershipInputs(memberships) });
    if (done !== undefined) onDone();
    return done;
  };
  const memberships = person.memberships.map(({ role, post, since, until, region, unit }) => ({
    role,
    post: post ?? undefined,
    since: since ?? undefined,
    until: until ?? undefined,
    regionId: region?.id,
    unitId: unit?.id,
  }));
  return (
    <FormDialog<Values>
      title={t('memberships.title', { name: person.name })}
      confirm={t('memberships.confirm')}
      draft={`person.memberships/${id}`}
      form={form}
      initialValues={{ memberships }}
      problem={atRoles(problem)}
      pending={pending}
      width={640}
      onSubmit={save}
      onClose={onClose}
    >
      <MembershipsField units={person.memberships.flatMap(({ unit }) => unit ?? [])} />
    </FormDialog>
  );
}
