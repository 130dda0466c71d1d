import type { ComponentType } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionBar } from '@/components/actions/ActionBar';
import { notify } from '@/components/notice/notice';
import type { FragmentType } from '@/graphql/generated';
import { graphql, readFragment } from '@/graphql/generated';

import { useEnablePerson, useRenewInvitation } from '../hooks/people-commands';
import { peoplePaths } from '../paths';
import type { PersonDialogProps } from './person-dialog';
import { PERSON_DIALOG_PERSON } from './person-dialog';

export const PERSON_ACTION_BAR_PERSON = graphql(`
  fragment PersonActionBar_person on Person {
    id
    version
    name
    allowedActions
    ...PersonDialog_person
  }
`);

const OFFERED = ['SET_MEMBERSHIPS', 'EDIT', 'RENEW_INVITATION', 'DISABLE', 'ENABLE'] as const;
type StepWithDialog = 'SET_MEMBERSHIPS' | 'EDIT' | 'DISABLE';

const DIALOGS: Record<StepWithDialog, ComponentType<PersonDialogProps>> = {
  SET_MEMBERSHIPS: lazy(async () => ({
    default: (await import('./person-dialogs')).SetMembershipsDialog,
  })),
  EDIT: lazy(async () => ({ default: (await import('./person-dialogs')).EditPersonDialog })),
  DISABLE: lazy(async () => ({ default: (await import('./person-dialogs')).DisablePersonDialog })),
};

const LinkDialog = lazy(async () => ({ default: (await import('./person-dialogs')).LinkDialog }));

/** A button is there because the server allows the step, for no other reason. */
export function PersonActionBar(props: { readonly person: FragmentType<typeof PERSON_ACTION_BAR_PERSON> }) {
  const person = readFragment(PERSON_ACTION_BAR_PERSON, props.person);
  const { id, version, name, allowedActions } = person;
  const { t } = useTranslation(['people', 'words']);
  const [open, setOpen] = useState<StepWithDialog>();
  const [link, setLink] = useState<{ readonly link: string; readonly expiresAt: string }>();
  const enable = useEnablePerson();
  const renew = useRenewInvitation();
  const Dialog = open === undefined ? undefined : DIALOGS[open];
  const finish = (action: StepWithDialog | 'ENABLE') =>
    notify({ done: t(`people:done.${action}`), title: name, to: peoplePaths.detail(id) });
  const choose = async (action: (typeof OFFERED)[number]) => {
    if (action === 'RENEW_INVITATION') {
      const done = await renew.run({ id, version });
      if (done !== undefined) setLink(done.renewInvitation);
    } else if (action === 'ENABLE') {
      if ((await enable.run({ id, version })) !== undefined) finish(action);
    } else setOpen(action);
  };
  return (
    <>
      <ActionBar
        label={t('people:detail.actions')}
        hasPrimary={false}
        pending={enable.pending || renew.pending}
        problem={enable.problem ?? renew.problem}
        actions={OFFERED.filter((action) => allowedActions.includes(action)).map((action) => ({
          key: action,
          label: t(`words:action.${action}`),
          onChoose: () => void choose(action),
        }))}
      />
      <Suspense fallback={null}>
        {link === undefined ? null : (
          <LinkDialog {...link} name={name} isRenewed onClose={() => setLink(undefined)} />
        )}
        {Dialog === undefined || open === undefined ? null : (
          <Dialog
            person={readFragment(PERSON_DIALOG_PERSON, person)}
            onClose={() => setOpen(undefined)}
            onDone={() => {
              setOpen(undefined);
              finish(open);
            }}
          />
        )}
      </Suspense>
    </>
  );
}
