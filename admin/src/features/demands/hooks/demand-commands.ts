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
  mutation MergeDemand($id: ID!, $intoId: ID!, $keepUrgency: Boolean, $version: Int) {
    mergeDemand(id: $id, intoId: $intoId, keepUrgency: $keepUrgency, version: $version) {
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

const ACCEPT_DEMAND = graphql(`
  mutation AcceptDemand($id: ID!, $categoryCode: String, $urgency: Urgency, $version: Int) {
    acceptDemand(id: $id, categoryCode: $categoryCode, urgency: $urgency, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useAcceptDemand() {
  return useCommand(ACCEPT_DEMAND);
}

const SETTLE_DEMAND = graphql(`
  mutation SettleDemand($id: ID!, $result: String!, $version: Int) {
    settleDemand(id: $id, result: $result, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useSettleDemand() {
  return useCommand(SETTLE_DEMAND);
}

const ESCALATE_DEMAND = graphql(`
  mutation EscalateDemand($id: ID!, $reason: String!, $version: Int) {
    escalateDemand(id: $id, reason: $reason, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useEscalateDemand() {
  return useCommand(ESCALATE_DEMAND);
}

const SEND_BACK_DEMAND = graphql(`
  mutation SendBackDemand($id: ID!, $note: String!, $version: Int) {
    sendBackDemand(id: $id, note: $note, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useSendBackDemand() {
  return useCommand(SEND_BACK_DEMAND);
}

const SHELVE_DEMAND = graphql(`
  mutation ShelveDemand($id: ID!, $reason: String!, $reviewOn: Date!, $version: Int) {
    shelveDemand(id: $id, reason: $reason, reviewOn: $reviewOn, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useShelveDemand() {
  return useCommand(SHELVE_DEMAND);
}

const UNSHELVE_DEMAND = graphql(`
  mutation UnshelveDemand($id: ID!, $note: String!, $version: Int) {
    unshelveDemand(id: $id, note: $note, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useUnshelveDemand() {
  return useCommand(UNSHELVE_DEMAND);
}

const SET_URGENCY = graphql(`
  mutation SetUrgency($id: ID!, $urgency: Urgency!, $note: String!, $version: Int) {
    setUrgency(id: $id, urgency: $urgency, note: $note, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useSetUrgency() {
  return useCommand(SET_URGENCY);
}

const CORRECT_DEMAND = graphql(`
  mutation CorrectDemand($input: CorrectDemandInput!) {
    correctDemand(input: $input) {
      ...DemandStep_demand
    }
  }
`);

export function useCorrectDemand() {
  return useCommand(CORRECT_DEMAND);
}

const DECIDE_DISPUTE = graphql(`
  mutation DecideDispute($id: ID!, $granted: Boolean!, $reason: String!, $version: Int) {
    decideDispute(id: $id, granted: $granted, reason: $reason, version: $version) {
      ...DemandStep_demand
    }
  }
`);

export function useDecideDispute() {
  return useCommand(DECIDE_DISPUTE);
}

const BACK_DEMAND = graphql(`
  mutation BackDemand($number: String!, $requester: RequesterInput!, $idempotencyKey: String) {
    backDemand(number: $number, requester: $requester, idempotencyKey: $idempotencyKey) {
      number
      trackingCode
    }
  }
`);

export function useBackDemand() {
  return useCommand(BACK_DEMAND);
}
