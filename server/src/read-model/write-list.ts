/**
 * Writes a list as JSON text. Texts are put behind each other one by one: joining would copy each of them at every level, and
 * so they are copied once, when the answer leaves.
 */
export function listToJson<T>(values: readonly T[], write: (value: T) => string): string {
  let text = '[';
  let isFirst = true;
  for (const value of values) {
    text += isFirst ? write(value) : `,${write(value)}`;
    isFirst = false;
  }
  return `${text}]`;
}
