import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';

import type { MembershipDraft } from '../membership-drafts';
import { MembershipRow } from './MembershipRow';

/** Edits the memberships of a form, in its field `memberships`. */
export function MembershipsField({ units }: { readonly units: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation('people');
  return (
    <Form.List name="memberships">
      {(fields, { add, remove }) => (
        <>
          {fields.length === 0 ? <p className="muted">{t('membership.none')}</p> : null}
          {fields.map(({ key, name }) => (
            <MembershipRow key={key} at={name} units={units} onRemove={() => remove(name)} />
          ))}
          <p className="muted">{t('membership.hint')}</p>
          <Button onClick={() => add({} satisfies MembershipDraft)}>{t('membership.add')}</Button>
        </>
      )}
    </Form.List>
  );
}
