import type { TextProblem } from '@lindan/shared';
import { fill, isBlank, LIMITS, textProblem } from '@lindan/shared';

import type { ResidentsWords } from '../words/words';
import type { Draft } from './draft';

export type DraftField = 'text' | 'title' | 'name' | 'phone';
export type DraftNotes = Partial<Record<DraftField, string>>;

/** The order in which the form shows them: the first one with a note gets the focus. */
export const DRAFT_FIELDS: readonly DraftField[] = ['text', 'phone', 'name', 'title'];

const RULES = {
  text: { max: LIMITS.text, required: true },
  title: { max: LIMITS.title, required: false },
  name: { max: LIMITS.personName, required: false },
} as const;

/** What has to be changed before it can be sent; the server checks the same rules again. */
export async function checkDraft(draft: Draft, words: ResidentsWords): Promise<DraftNotes> {
  const notes: DraftNotes = {};
  for (const field of ['text', 'title', 'name'] as const) {
    const problem = textProblem(draft[field], RULES[field]);
    if (problem !== undefined) notes[field] = problemInWords(problem, words);
  }
  const phoneNote = isBlank(draft.phone) ? undefined : await noteOnPhone(draft.phone);
  if (phoneNote !== undefined) notes.phone = phoneNote;
  return notes;
}

function problemInWords({ problem, ...values }: TextProblem, words: ResidentsWords): string {
  return fill(words.input[problem], values);
}

/** The numbering plans of the world are the heaviest thing here: they are fetched only once a phone is entered. */
async function noteOnPhone(text: string): Promise<string | undefined> {
  try {
    const { phoneNote } = await import('./phone-note');
    return phoneNote(text);
  } catch {
    // Not loaded on a bad network: the server checks it too.
    return undefined;
  }
}
