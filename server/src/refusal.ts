import type { ConfirmCode, ErrorCode, Locale, Words } from '@lindan/shared';

/** Keys of the sentences in `words/*.json` under `fileProblem`: the pages do not say them by themselves. */
export type FileProblem =
  | 'fileMissing'
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileKind'
  | 'fileHeic'
  | 'filePhotosOnly'
  | 'fileBroken'
  | 'filePixels'
  | 'fileName'
  | 'tooManyFiles'
  | 'photoNeeded';

/** What is wrong with one field of an input: a key of the `input` words or of the words on files, and the numbers they name. */
export interface FieldProblem {
  readonly problem: keyof Words['input'] | FileProblem;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Keys of the sentences in `words/*.json` under `refusal`. */
export type RefusalSentence =
  | 'signInFirst'
  | 'wrongPassword'
  | 'accountDisabled'
  | 'otherPerson'
  | 'notAllowed'
  | 'anotherSite'
  | 'notFound'
  | 'badInput'
  | 'staleVersion'
  | 'alreadyClaimed'
  | 'alreadyClaimedBy'
  | 'keyReused'
  | 'lastAdministrator'
  | 'confirmFirst'
  | 'notPossibleNow'
  | 'capacityExhausted'
  | 'tooOften'
  | 'unavailable'
  | 'storageFull'
  | 'filesGone'
  | 'internal';

/**
 * Something that Lindan refuses, said so that a client can act on it. Whatever is thrown and is no refusal is
 * a defect or an outage, of which a client learns nothing but that.
 */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly sentence: RefusalSentence,
    /** What a client may see besides the code; words in the reader's language. */
    readonly details: (locale: Locale) => Readonly<Record<string, unknown>> = () => ({}),
    /** Values for the places in the sentence. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    // A refusal is an answer: nobody reads where in the code it was given, and to find that out takes long.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(`${code}: ${sentence}`);
    Error.stackTraceLimit = stackTraceLimit;
  }
}

export class NotSignedIn extends Refusal {
  constructor() {
    super('UNAUTHENTICATED', 'signInFirst');
  }
}

/** The request names the person of its page, and somebody else is signed in by now. */
export class OtherPerson extends Refusal {
  constructor(signedIn: { readonly name: string }) {
    super('OTHER_PERSON', 'otherPerson', () => ({ signedIn: { name: signedIn.name } }));
  }
}

export class WrongPassword extends Refusal {
  constructor() {
    super('UNAUTHENTICATED', 'wrongPassword');
  }
}

/** Told only after the right password. */
export class AccountDisabled extends Refusal {
  constructor() {
    super('UNAUTHENTICATED', 'accountDisabled');
  }
}

export class NotAllowed extends Refusal {
  constructor() {
    super('FORBIDDEN', 'notAllowed');
  }
}

/** Another site has made a browser send its cookie. */
export class FromAnotherSite extends Refusal {
  constructor() {
    super('FORBIDDEN', 'anotherSite');
  }
}

/** Also for what the viewer may not know exists, and for ids that are none. */
export class NotFound extends Refusal {
  constructor() {
    super('NOT_FOUND', 'notFound');
  }
}

/** Names each field by its path in the input: `input.title`, `input.requester.phone`, `note`. */
export class BadInput extends Refusal {
  constructor(readonly fields: Readonly<Record<string, FieldProblem>>) {
    super('BAD_USER_INPUT', 'badInput');
  }
}

/** The version that the client saw is not the present one. */
export class StaleVersion extends Refusal {
  /** @param current the status only of what has one */
  constructor(current: { readonly version: number; readonly status?: string }) {
    super('CONFLICT', 'staleVersion', () => ({ current }));
  }
}

/** The same idempotency key came with another input. */
export class KeyReused extends Refusal {
  constructor() {
    super('CONFLICT', 'keyReused');
  }
}

/** Without an administrator nobody could appoint one. No confirmation takes it. */
export class LastAdministrator extends Refusal {
  constructor() {
    super('CONFLICT', 'lastAdministrator');
  }
}

/** Something has to be asked about first: the same call is taken with `confirm`. */
class ConfirmFirst extends Refusal {
  constructor(codes: readonly ConfirmCode[]) {
    super('CONFLICT', 'confirmFirst', () => ({ confirm: codes }));
  }
}

/**
 * Asks about what was found, unless the call confirms all of it.
 * @throws ConfirmFirst
 */
export function askFirst(
  found: readonly ConfirmCode[],
  confirmed: readonly string[] | null | undefined,
): void {
  if (found.some((code) => confirmed?.includes(code) !== true)) throw new ConfirmFirst(found);
}

/** The life's table has no such step from where the record is now, or a rule forbids it, which is named. */
export class NotPossibleNow extends Refusal {
  constructor(
    status: string,
    allowedActions: readonly string[],
    /** The conditions of the workflow table that do not hold. */
    readonly rules: readonly string[] = [],
  ) {
    super('INVALID_TRANSITION', 'notPossibleNow', () => ({ status, allowedActions }));
  }
}

export class CapacityExhausted extends Refusal {
  constructor() {
    super('CAPACITY_EXHAUSTED', 'capacityExhausted');
  }
}

export class TooOften extends Refusal {
  /** @param retryAfter seconds until it may be tried again */
  constructor(readonly retryAfter: number) {
    super('RATE_LIMITED', 'tooOften', () => ({ retryAfter }), { seconds: retryAfter });
  }
}

/** The database is away. */
export class Unavailable extends Refusal {
  constructor() {
    super('UNAVAILABLE', 'unavailable');
  }
}

/** The disk or the store of files is full. */
export class NoRoomForFiles extends Refusal {
  constructor() {
    super('UNAVAILABLE', 'storageFull');
  }
}

/** Files that do not exist, are not the caller's, hang on something already, or waited too long to be attached. */
export class FilesGone extends Refusal {
  constructor() {
    super('NOT_FOUND', 'filesGone');
  }
}
