import { dateIn, dueBetween, nextOpening, startOfDayIn } from '@lindan/shared';
import type { Acting } from '../../../context/acting.js';
import { BadInput } from '../../../refusal.js';
import { StepRunner } from '../../../transition/step-runner.js';
import { demandLife } from '../demand.life.js';

const shelve = new StepRunner(demandLife, {
  action: 'SHELVE',
  input: { reason: 'text', reviewOn: 'date', dueAt: 'timestamptz', dueSoonAt: 'timestamptz' },
  sets: (_demand, { reviewOn, dueAt, dueSoonAt }, by) => ({
    review_on: reviewOn,
    shelved_by: by.role,
    due_at: dueAt,
    due_soon_at: dueSoonAt,
  }),
  event: (_demand, { reason, reviewOn }) => ({ forResident: reason, details: { reviewOn } }),
});

const unshelve = new StepRunner(demandLife, {
  action: 'UNSHELVE',
  input: { note: 'text' },
  event: (_demand, { note }) => ({ internal: note }),
});

/** 挂账: what cannot be solved now is put aside with a reason until a date within a year, on which it comes back to the list. */
export async function shelveDemand(
  acting: Acting,
  input: {
    readonly id: string;
    readonly reason: string;
    readonly reviewOn: string;
    readonly version?: number | null;
  },
): Promise<void> {
  const { now, services } = acting;
  const { timeZone } = services.config;
  const { id, version, reason, reviewOn } = input;
  const { calendar } = services.settings.at(now);
  const review = nextOpening(startOfDayIn(timeZone, reviewOn), 'EVERY_DAY', calendar);
  const { dueAt, dueSoonAt } = dueBetween(now, review);
  const attempt = { id, version, values: { reason: reason.trim(), reviewOn, dueAt, dueSoonAt } };
  if (isReviewDate(reviewOn, dateIn(timeZone, now))) {
    await shelve.take(acting, attempt);
    return;
  }
  // Rights come first: the date is refused only where the demand may be shelved.
  await services.database.transaction((em) => shelve.check(em, acting, attempt));
  throw new BadInput({ reviewOn: { problem: 'reviewDate' } });
}

/** The party that shelved a demand takes it up again before the date. */
export async function unshelveDemand(
  acting: Acting,
  input: { readonly id: string; readonly note: string; readonly version?: number | null },
): Promise<void> {
  const { id, version, note } = input;
  await unshelve.take(acting, { id, version, values: { note: note.trim() } });
}

/** Later than today and within a year. ISO dates are in the order of their text. */
function isReviewDate(date: string, today: string): boolean {
  const [year = '', ...rest] = today.split('-');
  const yearLater = [String(Number(year) + 1).padStart(4, '0'), ...rest].join('-');
  return today < date && date <= yearLater;
}
