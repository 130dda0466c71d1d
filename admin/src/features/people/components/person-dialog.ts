import { graphql } from '@/graphql/generated';
import type { PersonDialog_PersonFragment } from '@/graphql/generated/graphql';

/** What the dialogs about a person know of it. */
export const PERSON_DIALOG_PERSON = graphql(`
  fragment PersonDialog_person on Person {
    id
    version
    name
    memberships {
      id
      role
      post
      since
      until
      region {
        id
      }
      unit {
        id
        name
      }
    }
  }
`);

export interface PersonDialogProps {
  readonly person: PersonDialog_PersonFragment;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
