import { dateIn } from '@lindan/shared';
import type { Services } from '../../../context/services.js';
import { lockInCity } from '../../../database/city-lock.js';
import { deriveResponsibleUnits } from '../responsible-units.js';

/**
 * Lets who may claim follow the rules that have begun by a moment. The catalogue does not grow with the city's work, so each run
 * compares all of it.
 * @returns how many entries changed
 */
export async function applyDispatchRules({ config, database }: Services, now: Date): Promise<number> {
  return database.transaction(async (em) => {
    await lockInCity(em, 'catalogue');
    return deriveResponsibleUnits(em, dateIn(config.timeZone, now));
  });
}
