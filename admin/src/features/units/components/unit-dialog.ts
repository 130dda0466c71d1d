import { graphql } from '@/graphql/generated';
import type { UnitDialog_UnitFragment } from '@/graphql/generated/graphql';

/** What the dialogs about a unit know of it. */
export const UNIT_DIALOG_UNIT = graphql(`
  fragment UnitDialog_unit on Unit {
    id
    version
    name
    nameZh
    shortNameZh
    nameEn
    kind
    duties
    keywords
    region {
      id
      name
    }
    parent {
      id
      name
    }
  }
`);

export interface UnitDialogProps {
  readonly unit: UnitDialog_UnitFragment;
  readonly onClose: () => void;
}
