import type { FragmentType } from '@/graphql/generated';
import { graphql } from '@/graphql/generated';

export const DEMAND_DIALOG_DEMAND = graphql(`
  fragment DemandDialog_demand on Demand {
    id
    number
    version
    title
    description
    result
    urgency
    audience
    region {
      id
    }
    category {
      code
      name
    }
    events {
      ...Timeline_event
    }
  }
`);

/** The dialogs of a demand's steps all take the same: the action bar chooses one of them by the step. */
export interface DemandDialogProps {
  readonly demand: FragmentType<typeof DEMAND_DIALOG_DEMAND>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
