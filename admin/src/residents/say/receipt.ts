import type { Place } from '../place/place-context';
import { placePath } from '../place/place-context';
import type { Submitted } from './useSubmission';

/** What a resident gets in hand after sending. It stays with the entry of the history, not on the device. */
export interface Receipt {
  readonly number: string;
  readonly trackingCode: string;
  readonly title: string;
  readonly at: string;
  readonly dueAt: string | null;
  readonly waitingFor: string | null;
  readonly place: string;
  readonly timeZone: string;
  readonly hasPhone: boolean;
  readonly isDemonstration: boolean;
}

export function receiptOf({ demand, trackingCode }: Submitted, place: Place, hasPhone: boolean): Receipt {
  return {
    number: demand.number,
    trackingCode,
    title: demand.title,
    at: demand.submittedAt,
    dueAt: demand.dueAt,
    waitingFor: demand.waitingFor,
    place: placePath(place).join(' · '),
    timeZone: place.timeZone,
    hasPhone,
    isDemonstration: demand.isDemonstration,
  };
}

/** A demand that was joined, as one that was submitted: the parties behind it are read with number and code. */
export function asSubmitted(
  { number, trackingCode }: Pick<Receipt, 'number' | 'trackingCode'>,
  { title }: { readonly title: string },
  { isDemonstration }: Place,
): Submitted {
  const submittedAt = new Date().toISOString();
  const demand = { number, title, submittedAt, dueAt: null, waitingFor: null, isDemonstration };
  return { trackingCode, demand };
}

export function receiptFrom(state: unknown): Receipt | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { number, trackingCode } = state as Partial<Receipt>;
  return typeof number === 'string' && typeof trackingCode === 'string' ? (state as Receipt) : undefined;
}
