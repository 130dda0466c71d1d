import type { Acting } from '../../../context/acting.js';
import { NotFound } from '../../../refusal.js';
import { changeOrder } from '../change-order.js';

/** What has been done so far, for those who wait. */
export function reportProgress(
  acting: Acting,
  input: { readonly id: string; readonly note: string; readonly attachmentIds?: readonly string[] | null },
): Promise<void> {
  return changeOrder(
    acting,
    { id: input.id, action: 'REPORT_PROGRESS' },
    {
      apply: () => {
        refuseUnknownFiles(input.attachmentIds);
        return { note: input.note };
      },
    },
  );
}

/** Files come with an operation of their own; until one is uploaded there is none to name. @throws NotFound */
export function refuseUnknownFiles(ids: readonly string[] | null | undefined): void {
  if ((ids ?? []).length > 0) throw new NotFound();
}
