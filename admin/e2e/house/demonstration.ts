import { ask } from './api';

interface Grid {
  readonly name: string;
  readonly placeCode: string;
}

/** The grid in which the demonstration's building group works, with the code on its stairwells. */
export async function gridOfTheBuildingGroup(): Promise<Grid> {
  const { me } = await ask<{ me: { memberships: { region: Grid | null }[] } }>(
    'building',
    '{ me { memberships { region { name placeCode } } } }',
  );
  const grid = me.memberships.find(({ region }) => region !== null)?.region;
  if (grid == null) throw new Error('the building group has no place');
  return grid;
}

export interface Offer {
  readonly title: string;
  readonly unit: string;
}

/** Something that the demonstration's unit offers to its community, so that a resident can ask for just that. */
export async function offerOfTheUnit(): Promise<Offer> {
  const { me } = await ask<{ me: { memberships: { unit: { id: string; shortName: string } | null }[] } }>(
    'unit',
    '{ me { memberships { unit { id shortName } } } }',
  );
  const unit = me.memberships.find((one) => one.unit !== null)?.unit;
  if (unit == null) throw new Error('the liaison has no unit');
  const { resources } = await ask<{ resources: { nodes: { title: string }[] } }>(
    'community',
    'query ($unitId: ID!) { resources(filter: { unitId: $unitId, available: true }, first: 1) { nodes { title } } }',
    { unitId: unit.id },
  );
  const [resource] = resources.nodes;
  if (resource === undefined) throw new Error(`${unit.shortName} offers nothing`);
  return { title: resource.title, unit: unit.shortName };
}
