import type { Acting } from '../../../context/acting.js';
import { changeResource } from '../change-resource.js';

/** From now on it is offered to everybody. */
export function publishResource(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
): Promise<void> {
  return changeResource(acting, { ...input, action: 'PUBLISH' });
}
