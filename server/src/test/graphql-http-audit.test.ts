import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { App } from '../operations/app.js';
import { buildApp } from '../operations/app.js';
import type { TestServices } from './harness.js';
import { startServices } from './harness.js';

let services: TestServices;
let app: App;
let url: string;

beforeAll(async () => {
  services = await startServices();
  app = await buildApp(services);
  url = `http://127.0.0.1:${await app.listen(0, '127.0.0.1')}/graphql`;
});
afterAll(async () => {
  await app.close();
  await services.close();
});

describe('GraphQL over HTTP', () => {
  it('is served as its specification has it: no audit fails or warns', async () => {
    const results = await auditServer({ url });
    const wanting = results.filter(({ status }) => status === 'error' || status === 'warn');
    expect(wanting.map(({ name, status }) => `${status}: ${name}`)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });

  // What is left are reads by GET without a header that only a page of ours can send: refused for the cookie's sake.
  it('differs only where cookies need protection', async () => {
    const results = await auditServer({ url });
    const notices = results.filter(({ status }) => status === 'notice');
    expect(notices.every(({ name }) => name.includes('GET'))).toBe(true);
  });
});
