import { afterAll, beforeAll } from 'vitest';

import type { City } from './factories/city.js';
import { aCity } from './factories/city.js';
import type { TestServices } from './harness.js';
import { startServices } from './harness.js';
import type { Operate } from './operations.js';
import { operationsOn } from './operations.js';

/** What most tests play on: a city on a database of the file's own, and the operations that people send. */
export interface Stage {
  readonly services: TestServices;
  readonly city: City;
  readonly operate: Operate;
}

/** Call it once at the top of a file; it is set up before the first test and cleared away after the last. */
export function setStage(environment: Readonly<Record<string, string>> = {}): Stage {
  const stage = {} as { -readonly [Part in keyof Stage]: Stage[Part] };
  beforeAll(async () => {
    stage.services = await startServices(environment);
    stage.city = await aCity(stage.services);
    stage.operate = operationsOn(stage.services);
  });
  afterAll(() => stage.services.close());
  return stage;
}
