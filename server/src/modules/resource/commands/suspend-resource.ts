import type { Acting } from '../../../context/acting.js';
import { changeResource } from '../change-resource.js';

/** It is not offered for now; what was promised of it stays promised. */
export function suspendResource(
  acting: Acting,
  input: { readonly id: string; readonly version?: number | null },
): Promise<void> {
  return changeResource(acting, { ...input, action: 'SUSPEND' });
}
