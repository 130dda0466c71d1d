/** The address that dials a number as it is shown: the extension after a pause. */
export function telLink(shown: string): string {
  const [, base = shown, extension] = /^(\+?\d{7,15})-(\d{1,6})$/.exec(shown) ?? [];
  return `tel:${base.replace(/[^+\d]/g, '')}${extension === undefined ? '' : `,${extension}`}`;
}
