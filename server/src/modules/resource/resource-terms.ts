import type { FieldProblem } from '../../refusal.js';
import { BadInput } from '../../refusal.js';
import type { Resource } from './resource.entity.js';

type Terms = Pick<Resource, 'capacity' | 'capacityPeriod' | 'availableFrom' | 'availableTo'>;

/**
 * What has to fit together: a capacity and its period, a first and a last day.
 * @throws BadInput naming the fields
 */
export function assertTermsFit({ capacity, capacityPeriod, availableFrom, availableTo }: Terms): void {
  const fields: Record<string, FieldProblem> = {};
  if (capacity !== null && capacityPeriod === null) fields['input.capacityPeriod'] = { problem: 'required' };
  if (capacity === null && capacityPeriod !== null) fields['input.capacity'] = { problem: 'required' };
  if (availableFrom !== null && availableTo !== null && availableTo < availableFrom) {
    fields['input.availableTo'] = { problem: 'invalid' };
  }
  if (Object.keys(fields).length > 0) throw new BadInput(fields);
}
