import type { SettingsInForce } from '../../settings/settings-in-force.js';

/** Counts the forms of the score: what its parts measure. */
const FORM = 2;

/** The version of the model by which resources are scored: its form and its weights, such as `2.1`. */
export function modelVersion({ versions }: Pick<SettingsInForce, 'versions'>): string {
  return `${FORM}.${versions['matchWeights'] ?? 0}`;
}
