import type { RegionKind } from '@lindan/shared';
import { REGION_KINDS } from '@lindan/shared';

interface PathPart {
  readonly name: string;
  readonly kind: RegionKind;
}

const BETWEEN = ' · ';
const BELOW_COMMUNITY = REGION_KINDS.slice(REGION_KINDS.indexOf('COMMUNITY') + 1);

function namesBelowCity(path: readonly PathPart[]): string[] {
  const [widest] = REGION_KINDS;
  return path.filter(({ kind }) => kind !== widest).map(({ name }) => name);
}

/** 舞阳坝街道 · 五峰山社区: the way down to a place; the city is the same for all and left out. */
export function pathText(path: readonly PathPart[]): string {
  return namesBelowCity(path).join(BETWEEN);
}

/** 第一网格 · 2号楼: "2号楼" alone names a hundred buildings, so below a community the place above is added. */
export function placeText({
  name,
  path,
}: {
  readonly name: string;
  readonly path: readonly PathPart[];
}): string {
  const own = path.at(-1);
  if (own === undefined || !BELOW_COMMUNITY.includes(own.kind)) return name;
  return namesBelowCity(path).slice(-2).join(BETWEEN);
}
