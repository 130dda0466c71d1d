import type { Appearance } from './tokens';
import { FONT, PALETTES, SIZES } from './tokens';

/** `accentSoft` → `--ld-accent-soft`. */
function variableName(token: string): string {
  return `--ld-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The tokens as CSS variables of the document, for our own style sheets (`var(--ld-accent)`). */
export function applyVariables(appearance: Appearance, root: HTMLElement = document.documentElement): void {
  for (const [token, colour] of Object.entries(PALETTES[appearance])) {
    root.style.setProperty(variableName(token), colour);
  }
  for (const [token, size] of Object.entries(SIZES)) root.style.setProperty(variableName(token), `${size}px`);
  root.style.setProperty('--ld-font', FONT);
  root.style.colorScheme = appearance;
  root.dataset['appearance'] = appearance;
}
