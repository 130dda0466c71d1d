import type { ObjectMapping } from '../../read-model/mapping.js';
import { objectMapping, one } from '../../read-model/mapping.js';
import { unitRead } from '../unit/unit.read.js';

export const pairingRead: ObjectMapping = objectMapping('Pairing', 'unit_pairings', {
  unit: one(() => unitRead, 'unit_id'),
});
