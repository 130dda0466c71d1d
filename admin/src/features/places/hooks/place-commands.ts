import { skipToken, useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const PLACE = graphql(`
  query Place($id: ID!) {
    region(id: $id) {
      ...PlaceDetail_region
    }
  }
`);

export function usePlaceDetail(id: string | undefined) {
  return useQuery(PLACE, id === undefined ? skipToken : { variables: { id } });
}

const CONTENTS = graphql(`
  query PlaceContents($id: ID!) {
    regionContents(id: $id) {
      openDemands
      people
      places
      units
    }
  }
`);

/** What moves when the place is closed. */
export function usePlaceContents(id: string) {
  return useQuery(CONTENTS, { variables: { id }, fetchPolicy: 'network-only' });
}

const CREATE_REGION = graphql(`
  mutation CreateRegion($input: CreateRegionInput!) {
    createRegion(input: $input) {
      id
      name
    }
  }
`);

export function useCreateRegion() {
  return useCommand(CREATE_REGION);
}

const UPDATE_REGION = graphql(`
  mutation UpdateRegion($input: UpdateRegionInput!) {
    updateRegion(input: $input) {
      id
      name
      version
    }
  }
`);

export function useUpdateRegion() {
  return useCommand(UPDATE_REGION);
}

const CLOSE_REGION = graphql(`
  mutation CloseRegion($id: ID!, $intoId: ID!, $version: Int) {
    closeRegion(id: $id, intoId: $intoId, version: $version) {
      id
      name
      closedInto {
        id
        name
      }
    }
  }
`);

export function useCloseRegion() {
  return useCommand(CLOSE_REGION);
}
