import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { useKnownUnit } from '@/features/units/hooks/useKnownUnit';
import { useIdempotencyKey } from '@/graphql/idempotency';

import { useInvitePerson } from '../hooks/people-commands';
import type { MembershipDraft } from '../membership-drafts';
import { atRoles, toMembershipInputs } from '../membership-drafts';
import { LinkDialog } from './LinkDialog';
import { MembershipsField } from './MembershipsField';

interface Values {
  readonly account: string;
  readonly name: string;
  readonly phone?: string;
  readonly memberships?: readonly MembershipDraft[];
}

/** Invites a person, for the membership that is asked for if one is, and shows the link. */
export function InvitePersonDialog({
  invited = {},
  onClose,
}: {
  readonly invited?: MembershipDraft | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('people');
  // What was typed for one post is no draft for another.
  const post = [invited.role, invited.regionId, invited.unitId].filter(Boolean).join(' ') || 'new';
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useInvitePerson();
  const units = useKnownUnit(invited.unitId);
  const keyFor = useIdempotencyKey();
  const [made, setMade] = useState<{
    readonly name: string;
    readonly link: string;
    readonly expiresAt: string;
  }>();
  const accountRule = useTextRule(LIMITS.account, true);
  const nameRule = useTextRule(LIMITS.personName, true);
  const invite = async ({ account, name, phone, memberships }: Values) => {
    const input = { account, name, phone: phone || undefined, memberships: toMembershipInputs(memberships) };
    const done = await run({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done !== undefined) setMade({ ...done.invitePerson, name });
    return done;
  };
  if (made !== undefined) return <LinkDialog {...made} onClose={onClose} />;
  return (
    <FormDialog<Values>
      title={t('invite.title')}
      confirm={t('invite.confirm')}
      draft={`person.invite/${post}`}
      form={form}
      initialValues={{ memberships: [invited] }}
      problem={atRoles(problem)}
      pending={pending}
      width={640}
      onSubmit={invite}
      onClose={onClose}
    >
      <Form.Item<Values> name="name" label={t('field.name')} rules={[nameRule]}>
        <Input autoFocus />
      </Form.Item>
      <Form.Item<Values>
        name="account"
        label={t('field.account')}
        extra={t('field.accountHint')}
        rules={[accountRule]}
      >
        <Input autoCapitalize="none" autoComplete="off" />
      </Form.Item>
      <Form.Item<Values> name="phone" label={t('field.phone')} extra={t('field.phoneHint')}>
        <Input inputMode="tel" autoComplete="off" />
      </Form.Item>
      <MembershipsField units={units} />
    </FormDialog>
  );
}
