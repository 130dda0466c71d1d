import { ask } from './api';

interface Stated {
  readonly id: string;
  readonly title: string;
}

/** A demand of the grid in which the demonstration's accounts work. */
export async function stateDemand(title: string): Promise<Stated> {
  const { me } = await ask<{ me: { memberships: { region: { id: string } | null }[] } }>(
    'grid',
    '{ me { memberships { region { id } } } }',
  );
  const { submitDemand } = await ask<{ submitDemand: { demand: Stated } }>(
    'grid',
    'mutation ($input: SubmitDemandInput!) { submitDemand(input: $input) { demand { id title } } }',
    { input: { regionId: me.memberships[0]?.region?.id, title, description: `${title}，请派人看看。` } },
  );
  return submitDemand.demand;
}

/** The same, brought as far as the match desk. */
export async function listDemand(title: string): Promise<Stated> {
  const demand = await stateDemand(title);
  const { id } = demand;
  await ask('building', 'mutation ($id: ID!) { assessDemand(id: $id) { id } }', { id });
  await ask('branch', 'mutation ($id: ID!) { screenDemand(id: $id) { id } }', { id });
  const { categories } = await ask<{ categories: { code: string; parent: object | null }[] }>(
    'community',
    '{ categories { code parent { code } } }',
  );
  const code = categories.find(({ parent }) => parent !== null)?.code;
  await ask(
    'community',
    'mutation ($id: ID!, $code: String) { listDemand(id: $id, categoryCode: $code) { id } }',
    {
      id,
      code,
    },
  );
  return demand;
}
