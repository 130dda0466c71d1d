import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const INVITE_PERSON = graphql(`
  mutation InvitePerson($input: InvitePersonInput!) {
    invitePerson(input: $input) {
      link
      expiresAt
      person {
        id
        name
      }
    }
  }
`);

export function useInvitePerson() {
  return useCommand(INVITE_PERSON);
}

const RENEW_INVITATION = graphql(`
  mutation RenewInvitation($id: ID!, $version: Int) {
    renewInvitation(id: $id, version: $version) {
      link
      expiresAt
    }
  }
`);

export function useRenewInvitation() {
  return useCommand(RENEW_INVITATION);
}

const UPDATE_PERSON = graphql(`
  mutation UpdatePerson($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
      id
      version
      name
    }
  }
`);

export function useUpdatePerson() {
  return useCommand(UPDATE_PERSON);
}

const SET_MEMBERSHIPS = graphql(`
  mutation SetMemberships($id: ID!, $memberships: [MembershipInput!]!, $version: Int, $confirm: [String!]) {
    setMemberships(id: $id, memberships: $memberships, version: $version, confirm: $confirm) {
      id
      version
    }
  }
`);

export function useSetMemberships() {
  return useCommand(SET_MEMBERSHIPS);
}

const DISABLE_PERSON = graphql(`
  mutation DisablePerson($id: ID!, $reason: String!, $version: Int, $confirm: [String!]) {
    disablePerson(id: $id, reason: $reason, version: $version, confirm: $confirm) {
      id
      version
      status
    }
  }
`);

export function useDisablePerson() {
  return useCommand(DISABLE_PERSON);
}

const ENABLE_PERSON = graphql(`
  mutation EnablePerson($id: ID!, $version: Int) {
    enablePerson(id: $id, version: $version) {
      id
      version
      status
    }
  }
`);

export function useEnablePerson() {
  return useCommand(ENABLE_PERSON);
}
