import { writtenForm } from '@lindan/shared/written-form';

/** Keywords as they are typed: trimmed, each one once in the written form, without blank ones. */
export function keywordsOf(typed: readonly string[] | null): string[] {
  const byForm = new Map<string, string>();
  for (const word of typed ?? []) {
    const form = writtenForm(word);
    if (form !== '' && !byForm.has(form)) byForm.set(form, word.trim());
  }
  return [...byForm.values()];
}
