import type { InvertedIndex } from './inverted-index.js';
import type { SparseVector } from './vocabulary.js';

/** What the rows most like a text say. */
export interface NearestRows {
  /** The share of each class among them, weighted by squared cosine. All 0 where no row has a gram in common. */
  readonly shares: Float32Array;
  /** The cosine of the nearest row: 1 for the same words. */
  readonly likeness: number;
  /** The numbers of the rows, the nearest first. */
  readonly rows: readonly number[];
}

/** So many neighbours vote. */
const NEIGHBOURS = 15;

/**
 * Finds the rows nearest to a text and lets them vote.
 * @param labels the class of each row
 * @param except a row that is left out: a training row is no neighbour of itself
 */
export function nearestRows(
  index: InvertedIndex,
  { vector, labels, classes }: { vector: SparseVector; labels: Int32Array; classes: number },
  except = -1,
): NearestRows {
  const cosines = index.cosines(vector);
  if (except >= 0) cosines[except] = 0;
  const rows = bestOf(cosines);
  const shares = new Float32Array(classes);
  let sum = 0;
  for (const row of rows) {
    const vote = (cosines[row] ?? 0) ** 2;
    const label = labels[row] ?? 0;
    shares[label] = (shares[label] ?? 0) + vote;
    sum += vote;
  }
  if (sum > 0) for (let place = 0; place < classes; place += 1) shares[place] = (shares[place] ?? 0) / sum;
  return { shares, likeness: cosines[rows[0] ?? -1] ?? 0, rows };
}

/** The rows with the largest cosines, by insertion: few are kept, and hardly any row reaches them. */
function bestOf(cosines: Float32Array): number[] {
  const best: number[] = [];
  const at = (place: number): number => cosines[best[place] ?? -1] ?? 0;
  let least = 0;
  for (let row = 0; row < cosines.length; row += 1) {
    const cosine = cosines[row] ?? 0;
    if (cosine <= least) continue;
    let place = Math.min(best.length, NEIGHBOURS - 1);
    while (place > 0 && at(place - 1) < cosine) {
      best[place] = best[place - 1] ?? 0;
      place -= 1;
    }
    best[place] = row;
    if (best.length === NEIGHBOURS) least = at(NEIGHBOURS - 1);
  }
  return best;
}
