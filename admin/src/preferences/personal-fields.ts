export type Fields = Readonly<Record<string, unknown>>;

/** Fields of forms that hold personal data of residents and of people of the city. */
const PERSONAL: ReadonlySet<string> = new Set(['name', 'account', 'phone', 'address', 'contact']);
/** As many digits as a telephone number has, however they are grouped, dictated ones too. */
const NUMBER = /[\d〇零一幺二两三四五六七八九](?:[^\p{L}\d]{0,4}[\d〇零一幺二两三四五六七八九]){6,}/u;

/** Days, ids, and the numbers of demands and orders, which are no numbers of anybody. */
const HARMLESS =
  /\b(?:XQ|GD)[-\s]?\d{6}[-\s]?\d{5,}\b|\b\d{4}-\d{2}-\d{2}\b|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g;

/** The text holds a long number, which may be somebody's. */
export const hasNumber = (value: unknown): boolean =>
  typeof value === 'string' && NUMBER.test(value.normalize('NFKC').replace(HARMLESS, ''));

/** What may stay on a computer that several people use: neither personal fields nor texts with a long number in them. */
export function withoutPersonalData(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !PERSONAL.has(name) && !hasNumber(value)),
  );
}
