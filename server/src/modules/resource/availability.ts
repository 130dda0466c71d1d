import type { FieldProblem } from '../../refusal.js';
import { BadInput } from '../../refusal.js';
import type { Resource } from './resource.entity.js';

type Availability = Pick<Resource, 'capacity' | 'capacityPeriod' | 'availableFrom' | 'availableTo'>;

/**
 * Checks that a capacity and its period, and the first and the last day, are consistent.
 * @throws BadInput naming the fields
 */
export function assertIsConsistent({
  capacity,
  capacityPeriod,
  availableFrom,
  availableTo,
}: Availability): void {
  const fields: Record<string, FieldProblem> = {};
  if (capacity !== null && capacityPeriod === null) fields['input.capacityPeriod'] = { problem: 'required' };
  if (capacity === null && capacityPeriod !== null) fields['input.capacity'] = { problem: 'required' };
  if (availableFrom !== null && availableTo !== null && availableTo < availableFrom) {
    fields['input.availableTo'] = { problem: 'invalid' };
  }
  if (Object.keys(fields).length > 0) throw new BadInput(fields);
}
