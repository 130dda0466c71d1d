import { sql } from 'kysely';

import type { Services } from '../../../context/services.js';
import type { Database } from '../../../database/database.js';
import type { Described } from '../models/city-descriptions.js';
import { DESCRIBED, descriptionsOf } from '../models/city-descriptions.js';
import { confirmedCases } from '../models/confirmed-cases.js';
import type { ModelKind } from '../models/model-kind.js';
import { MODEL_KINDS } from '../models/model-kind.js';
import { storedModel, storeModel } from '../models/model-store.js';
import { trainInWorker } from '../models/train-in-worker.js';
import type { TrainingResult } from '../models/training.js';

/** How the training of a kind ended; the version is that of its record, unless nothing was written. */
export interface Trained {
  readonly kind: ModelKind;
  readonly result: TrainingResult;
  readonly version: number | null;
}

/**
 * Trains the models of a city from its confirmed demands, one after another. A challenger is in use from then on only where it
 * wins against the model in use; else that one stays. A second training waits for the first.
 * @param isDry compares and writes nothing
 */
export async function trainModels(
  { database }: Services,
  now: Date,
  { isDry = false }: { readonly isDry?: boolean } = {},
): Promise<readonly Trained[]> {
  return database.exclusively('training', async () => {
    const trained: Trained[] = [];
    for (const kind of MODEL_KINDS) trained.push(await trainModel(database, kind, now, isDry));
    return trained;
  });
}

/** The weekly job. @returns how many models were replaced */
export async function trainWeekly(services: Services, now: Date): Promise<number> {
  const trained = await trainModels(services, now);
  return trained.filter(({ result }) => 'hasWon' in result && result.hasWon).length;
}

async function trainModel(database: Database, kind: ModelKind, now: Date, isDry: boolean): Promise<Trained> {
  const { rows: described } = await sql<Described>`${DESCRIBED[kind]}`.execute(database.kysely);
  const result = await trainInWorker({
    ...(await confirmedCases(database, kind)),
    descriptions: await descriptionsOf(described),
    current: await storedModel(database, kind),
  });
  const version = isDry || 'untrained' in result ? null : await storeModel(database, kind, result, now);
  return { kind, result, version };
}
