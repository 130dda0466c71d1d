import type { NearestRows } from './nearest-rows.js';

/**
 * The kinds of evidence for a class. Margins and neighbours stand there twice: as they are, and times the likeness of the
 * nearest row. So the combination learns that a text unlike all known ones deserves less trust, which keeps probabilities
 * honest on texts of another kind than the training rows.
 */
export const EVIDENCE = [
  'margin',
  'likelyMargin',
  'neighbours',
  'likelyNeighbours',
  'description',
  'known',
] as const;
const KINDS = EVIDENCE.length;

/** The evidence for every class of one text: by class, then kind. */
export type Evidence = Float32Array;

/**
 * @param margins the linear scores
 * @param likeness the cosine with the description of each class
 * @param frequencies the logarithm of each class's share of the training rows
 */
export function evidenceOf(
  margins: Float32Array,
  { shares, likeness }: NearestRows,
  descriptions: Float32Array,
  frequencies: Float32Array,
): Evidence {
  const evidence = new Float32Array(margins.length * KINDS);
  for (let place = 0; place < margins.length; place += 1) {
    const margin = margins[place] ?? 0;
    const share = shares[place] ?? 0;
    const at = place * KINDS;
    evidence[at] = margin;
    evidence[at + 1] = likeness * margin;
    evidence[at + 2] = share;
    evidence[at + 3] = likeness * share;
    evidence[at + 4] = descriptions[place] ?? 0;
    evidence[at + 5] = frequencies[place] ?? 0;
  }
  return evidence;
}
