import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const ASSESS_DEMAND = graphql(`
  mutation AssessDemand($id: ID!, $note: String, $version: Int) {
    assessDemand(id: $id, note: $note, version: $version) {
      ...DemandStep_demand
    }
  }
  fragment DemandStep_demand on Demand {
    id
    version
    status
    allowedActions
  }
`);

export function useAssessDemand() {
  return useCommand(ASSESS_DEMAND);
}

const DECLINE_DEMAND = graphql(`
  mutation DeclineDemand($id: ID!, $reason: String!, $version: Int) {
    declineDemand(id: $id, reason: $reason, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useDeclineDemand() {
  return useCommand(DECLINE_DEMAND);
}

const DISPATCH_DEMAND = graphql(`
  mutation DispatchDemand($input: DispatchDemandInput!) {
    dispatchDemand(input: $input) {
      id
      number
      version
      demand {
        ...DemandStep_demand
      }
    }
  }
`);

export function useDispatchDemand() {
  return useCommand(DISPATCH_DEMAND);
}

const LIST_DEMAND = graphql(`
  mutation ListDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {
    listDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useListDemand() {
  return useCommand(LIST_DEMAND);
}

const MERGE_DEMAND = graphql(`
  mutation MergeDemand($id: ID!, $intoId: ID!, $version: Int) {
    mergeDemand(id: $id, intoId: $intoId, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useMergeDemand() {
  return useCommand(MERGE_DEMAND);
}

const SCREEN_DEMAND = graphql(`
  mutation ScreenDemand($id: ID!, $note: String, $version: Int) {
    screenDemand(id: $id, note: $note, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useScreenDemand() {
  return useCommand(SCREEN_DEMAND);
}

const SUBMIT_DEMAND = graphql(`
  mutation SubmitDemand($input: SubmitDemandInput!) {
    submitDemand(input: $input) {
      demand {
        id
        number
      }
      trackingCode
    }
  }
`);

export function useSubmitDemand() {
  return useCommand(SUBMIT_DEMAND);
}
