import type { Coordinates, DemandKind } from '@lindan/shared';

import type { UploadedFile } from '@/files/file';
import type { SubmitDemandInput } from '@/graphql/generated/residents/graphql';

import { deviceStorage, readJson, writeJson } from '../device/device-storage';

/** A demand on its way: the same key and input until it is known to have arrived, so it never arrives twice. */
export interface Pending {
  readonly key: string;
  readonly input: SubmitDemandInput;
  /** Called off by the resident or refused: it is not sent again by itself. */
  readonly isHeld: boolean;
}

/** What the resident has entered so far. */
export interface Draft {
  readonly text: string;
  readonly title: string;
  readonly name: string;
  readonly phone: string;
  readonly kind: DemandKind;
  readonly isUrgent: boolean;
  /** undefined: not said. null: left to the community. */
  readonly category?: { readonly code: string; readonly name: string } | null | undefined;
  /** Where the phone was, if the resident adds it. */
  readonly spot?: Coordinates | undefined;
  /** What was sent already; absent in drafts from before there were photos. */
  readonly photos?: readonly UploadedFile[] | undefined;
}

export interface KeptDraft {
  readonly draft: Draft;
  readonly pending?: Pending | undefined;
  readonly savedAt: number;
}

/** A phone number should not lie about on a device for ever. */
const KEPT_FOR_MS = 7 * 24 * 3_600_000;

export function emptyDraft(kind: DemandKind): Draft {
  return { text: '', title: '', name: '', phone: '', kind, isUrgent: false };
}

/** One draft for each place, and for each service ordered there. */
export function draftKey(placeCode: string, resourceId?: string): string {
  return ['lindan.residents.draft', placeCode, resourceId].filter((part) => part !== undefined).join('.');
}

export function keptDraft(key: string, now: number): KeptDraft | undefined {
  const kept = readJson(key, isKept);
  if (kept === undefined || now - kept.savedAt <= KEPT_FOR_MS) return kept;
  deviceStorage.remove(key);
  return undefined;
}

export function keepDraft(key: string, kept: KeptDraft): void {
  writeJson(key, kept);
}

/** The same input goes out under the same key, however often it is tried; another input is another demand. */
export function pendingFor(
  input: SubmitDemandInput,
  before: Pending | undefined,
  newKey: () => string,
): Pending {
  const isSame = before !== undefined && JSON.stringify(before.input) === JSON.stringify(input);
  return { key: isSame ? before.key : newKey(), input, isHeld: false };
}

export function isBlank(draft: Draft): boolean {
  const isWithoutText = [draft.text, draft.title, draft.name, draft.phone].every(
    (text) => text.trim() === '',
  );
  return isWithoutText && (draft.photos ?? []).length === 0;
}

export function dropDraft(key: string): void {
  deviceStorage.remove(key);
}

function isKept(value: unknown): value is KeptDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { draft, savedAt } = value as Partial<KeptDraft>;
  return typeof savedAt === 'number' && typeof draft?.text === 'string' && typeof draft.phone === 'string';
}
