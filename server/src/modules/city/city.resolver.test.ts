import { afterAll, beforeAll, expect, it } from 'vitest';

import type { TestServices } from '../../test/harness.js';
import { startServices } from '../../test/harness.js';
import { runDocuments } from '../../test/run-document.js';
import { CityResolver } from './city.resolver.js';

let services: TestServices;
beforeAll(async () => {
  services = await startServices({ TIME_ZONE: 'Europe/Berlin' });
});
afterAll(() => services.close());

it('the time zone of the settings is public', async () => {
  const run = await runDocuments(services, [CityResolver]);
  expect(await run(null, '{ city { timeZone } }')).toEqual({ city: { timeZone: 'Europe/Berlin' } });
});
