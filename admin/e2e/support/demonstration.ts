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

/** The unit for which the demonstration's liaison works, as the match desk names it. */
export async function unitOfTheLiaison(): Promise<string> {
  const { me } = await ask<{ me: { memberships: { unit: { shortName: string } | null }[] } }>(
    'unit',
    '{ me { memberships { unit { shortName } } } }',
  );
  const unit = me.memberships.find((one) => one.unit !== null)?.unit;
  if (unit == null) throw new Error('the liaison has no unit');
  return unit.shortName;
}
