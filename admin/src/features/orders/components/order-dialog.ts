import type { FragmentType } from '@/graphql/generated';
import { graphql } from '@/graphql/generated';

export const ORDER_DIALOG_ORDER = graphql(`
  fragment OrderDialog_order on Order {
    id
    version
    urges
    result
    extension {
      workingDays
      reason
    }
    attachments {
      ...Attachments_attachment
    }
    demand {
      id
      title
      category {
        code
        photoRequired
        photoReason
      }
      attachments {
        ...Attachments_attachment
      }
    }
    events {
      id
      action
      at
    }
  }
`);

/** The dialogs of an order's steps all take the same: the action bar chooses one of them by the step. */
export interface OrderDialogProps {
  readonly order: FragmentType<typeof ORDER_DIALOG_ORDER>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
