import { describe, expect, it } from 'vitest';
import { findInFiles } from './convention-rules.mjs';

const fine = { files: [], tests: [], manifests: {}, apart: {}, catalog: 'catalog:\n  graphql: 16.15.0\n' };

describe('the conventions refuse', () => {
  it('a version outside the catalog', () => {
    const manifests = { 'server/package.json': { dependencies: { pg: '8.23.0', graphql: 'catalog:' } } };
    expect(findInFiles({ ...fine, manifests })).toEqual([expect.stringContaining('server/package.json: pg')]);
  });

  it('a range of versions', () => {
    expect(findInFiles({ ...fine, catalog: 'catalog:\n  "@types/pg": ^8.0.0\n' })).toEqual([
      'pnpm-workspace.yaml: @types/pg ^8.0.0 is no exact version',
    ]);
  });

  it('a range of versions of what is installed apart', () => {
    const apart = { 'bench/package.json': { dependencies: { postgraphile: '~5.1.5', pg: '8.23.0' } } };
    expect(findInFiles({ ...fine, apart })).toEqual([
      'bench/package.json: postgraphile ~5.1.5 is no exact version',
    ]);
  });

  it('a command that no test calls', () => {
    const files = [
      'server/src/modules/order/commands/claim-order.ts',
      'server/src/modules/order/commands/urge-order.ts',
      'server/src/modules/order/commands/start-order.ts',
      'server/src/modules/order/commands/return-order.ts',
    ];
    const tests = [
      "import { claimOrder } from './claim-order.js';",
      'mutation { urgeOrder(id: $id) { id } }',
      "operate(liaison, 'StartOrder', { id })",
    ];
    expect(findInFiles({ ...fine, files, tests })).toEqual([
      'server/src/modules/order/commands/return-order.ts is called in no test',
    ]);
  });

  it('names that say nothing', () => {
    const files = [
      'admin/src/components/date-utils.ts',
      'server/src/common/x.ts',
      'server/src/commons-kitchen.ts',
    ];
    expect(findInFiles({ ...fine, files })).toHaveLength(2);
  });
});

it('the conventions accept a repository that follows them', () => {
  expect(findInFiles(fine)).toEqual([]);
});
