import type { UnitKind } from '@lindan/shared';

import type { UnitDialog_UnitFragment } from '@/graphql/generated/graphql';

/** A unit as its form has it. */
export interface UnitValues {
  readonly code?: string;
  readonly name?: string;
  readonly shortName?: string;
  readonly nameEn?: string;
  readonly kind?: UnitKind;
  readonly regionId?: string | null;
  readonly parentId?: string | null;
  readonly duties?: string | null;
  readonly keywords?: string[];
}

/** The names are those that are stored, whatever language the console is in. */
export function valuesOf(unit: UnitDialog_UnitFragment): UnitValues {
  const { nameZh, shortNameZh, nameEn, kind, region, parent, duties, keywords } = unit;
  return {
    name: nameZh,
    shortName: shortNameZh,
    nameEn,
    kind,
    regionId: region?.id ?? null,
    parentId: parent?.id ?? null,
    duties,
    keywords: [...keywords],
  };
}
