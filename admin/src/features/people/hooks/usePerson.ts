import { useQuery } from '@apollo/client/react';

import { graphql } from '@/graphql/generated';

const PERSON = graphql(`
  query Person($id: ID!) {
    person(id: $id) {
      id
      ...PersonDetail_person
    }
  }
`);

export function usePerson(id: string) {
  return useQuery(PERSON, { variables: { id } });
}
