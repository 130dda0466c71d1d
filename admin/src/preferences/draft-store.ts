import { browserStorage, keysWith } from './browser-storage';
import { DRAFTS, timesForgotten } from './kept-of-person';
import type { Fields } from './personal-fields';
import { withoutPersonalData } from './personal-fields';

/** A weekend and a day. */
const KEPT_MS = 3 * 86_400_000;
/** A tab that broke down leaves its draft open: after this time without a change another tab copies it. */
const ABANDONED_MS = 10 * 60_000;

/** What any tab of the browser may read, until `KEPT_MS` have passed. */
interface Lasting {
  readonly at: number;
  /** The form stands open in a tab. */
  readonly isOpen: boolean;
  /** Personal data was left out. */
  readonly lacks: boolean;
  readonly fields: Fields;
}

/** What only this tab has, as long as it is open: everything. */
interface OfTab {
  readonly fields: Fields;
  /** The idempotency key with the input for which it was made. */
  readonly sent?: { readonly text: string; readonly key: string };
}

const lasting = () => browserStorage('localStorage');
const ofTab = () => browserStorage('sessionStorage');

function read(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
const readLasting = (key: string) => read(lasting(), key) as Lasting | undefined;
const readOfTab = (key: string) => read(ofTab(), key) as OfTab | undefined;

function write(storage: Storage, key: string, kept: Lasting | OfTab): void {
  try {
    storage.setItem(key, JSON.stringify(kept));
  } catch {
    // The disk is full: the form itself still holds everything.
  }
}

/** What was typed into a form about a record by a person and has not been sent. Each tab writes a draft of its own. */
export class Draft {
  readonly #key: string;
  #isSent = false;
  readonly #clearing = timesForgotten();
  #isOpen = false;
  #typed: (() => Fields) | undefined;
  /** What was typed before; undefined: nothing. */
  readonly restored: Fields | undefined;
  /** What was restored came from another tab or an earlier one, without the personal data. */
  readonly lacks: boolean;

  /** Opens the latest draft that stands open in no other tab. */
  constructor(person: string, form: string) {
    const prefix = `${DRAFTS}${person}/${form}/`;
    forgetOld();
    const [found] = keysWith(lasting(), prefix)
      .flatMap((key) => {
        const kept = readLasting(key);
        return kept === undefined || isInUse(kept) ? [] : [{ key, kept }];
      })
      .sort((one, other) => other.kept.at - one.kept.at);
    // An open one may still be in use, so it is copied and not taken over.
    this.#key = found === undefined || found.kept.isOpen ? prefix + newId() : found.key;
    const whole = found && readOfTab(found.key)?.fields;
    this.restored = whole ?? found?.kept.fields;
    this.lacks = whole === undefined && found?.kept.lacks === true;
  }

  /** The form stands open: no other tab takes the draft over. */
  open(): void {
    this.#setOpen(true);
  }

  /** @param typed reads what stands in the form; empty: nothing was typed */
  follow(typed: () => Fields): void {
    this.#typed = typed;
  }

  /** Keeps what stands in the form at this moment. */
  flush(): void {
    const fields = this.#typed?.();
    if (fields === undefined) return;
    if (Object.keys(fields).length > 0) this.save(fields);
    else this.clear();
  }

  save(fields: Fields): void {
    if (this.#isSent || this.#clearing !== timesForgotten()) return;
    const shared = withoutPersonalData(fields);
    const lacks = Object.keys(shared).length < Object.keys(fields).length;
    write(lasting(), this.#key, { at: Date.now(), isOpen: this.#isOpen, lacks, fields: shared });
    write(ofTab(), this.#key, { ...readOfTab(this.#key), fields });
  }

  /** The form is no longer in use: the draft waits for the next one. */
  close(): void {
    this.flush();
    this.#setOpen(false);
  }

  #setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen;
    const kept = readLasting(this.#key);
    if (kept !== undefined) write(lasting(), this.#key, { ...kept, isOpen });
  }

  /** What stands in the form was sent: from now on nothing of it is kept. */
  end(): void {
    this.#isSent = true;
    this.clear();
  }

  /** Emptied by hand. */
  clear(): void {
    lasting().removeItem(this.#key);
    ofTab().removeItem(this.#key);
  }

  get isKept(): boolean {
    return lasting().getItem(this.#key) !== null;
  }

  /** Whether something would be lost if the tab were closed. */
  get isPartial(): boolean {
    return readLasting(this.#key)?.lacks === true;
  }

  /** The idempotency key outlives a reload: what was sent before it and is sent again makes nothing twice. */
  get sent(): OfTab['sent'] {
    return readOfTab(this.#key)?.sent;
  }

  set sent(sent: OfTab['sent']) {
    this.flush();
    const kept = readOfTab(this.#key);
    if (kept !== undefined && sent !== undefined) write(ofTab(), this.#key, { ...kept, sent });
  }
}

function isInUse({ isOpen, at }: Lasting): boolean {
  return isOpen && Date.now() - at < ABANDONED_MS;
}

function newId(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
}

/** Drafts that are too old, and what this tab still has of drafts that another tab has sent. */
function forgetOld(): void {
  for (const key of keysWith(lasting(), DRAFTS)) {
    const kept = readLasting(key);
    if (kept === undefined || Date.now() - kept.at > KEPT_MS) lasting().removeItem(key);
  }
  for (const key of keysWith(ofTab(), DRAFTS)) if (lasting().getItem(key) === null) ofTab().removeItem(key);
}
