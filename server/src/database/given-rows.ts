/** How the values of several are given to one statement: as JSON, a row for each, numbered from 0. */
export const NTH = 'nth';

/** A row that tells for which of several it is. */
export interface Numbered {
  readonly [NTH]: number;
}

/** The name under which a row has the value at a place. */
export function givenColumn(place: number): string {
  return `p${place + 1}`;
}

export function givenRows(given: readonly (readonly unknown[])[]): string {
  return JSON.stringify(
    given.map((values, nth) => ({
      [NTH]: nth,
      ...Object.fromEntries(values.map((value, place) => [givenColumn(place), value])),
    })),
  );
}
