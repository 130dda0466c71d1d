/** The dates of a text, as they are pasted from a notice: apart by lines, spaces or commas. */
export function readDates(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,，、;；]+/).filter((date) => date !== '');
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The first entry that is no date (`2027-02-05`). */
export function firstWrongDate(text: string | undefined): string | undefined {
  return readDates(text).find((date) => !DATE.test(date) || Number.isNaN(Date.parse(`${date}T00:00:00Z`)));
}
