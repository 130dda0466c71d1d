import { holdsPersonalData } from '@lindan/shared';

/** A module of its own, which is loaded when it is needed. */
export function holdsNumber(text: string): boolean {
  return holdsPersonalData(text);
}
