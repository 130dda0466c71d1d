import type { RegionKind } from '@lindan/shared';
import { REGION_KINDS } from '@lindan/shared';

interface PathPart {
  readonly name: string;
  readonly kind: RegionKind;
}

/** 舞阳坝街道 · 五峰山社区: the way down to a place; the city is the same for all and left out. */
export function pathText(path: readonly PathPart[]): string {
  const [widest] = REGION_KINDS;
  return path
    .filter(({ kind }) => kind !== widest)
    .map(({ name }) => name)
    .join(' · ');
}
