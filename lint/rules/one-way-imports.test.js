import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { refusal } from './one-way-imports.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('imports run one way: refused is', () => {
  it.each([
    ['shared/src/limits.ts', '@lindan/server'],
    ['shared/src/limits.ts', '../../server/src/config.js'],
    ['server/src/operations/app.ts', '@lindan/admin'],
    ['server/src/operations/app.ts', '../../../admin/src/app/main'],
    ['server/src/read-model/compile.ts', '../modules/order/order.read.js'],
    ['server/src/database/database.ts', '../modules/order/order.entity.js'],
    ['server/src/sql/row.ts', '../read-model/mapping.js'],
    ['server/src/policy/grants.ts', '../read-model/read.js'],
    ['server/src/attic/grants.ts', '../sql/row.js'],
    ['server/src/modules/order/order.resolver.ts', '../../operations/app.js'],
    ['server/src/context/request-context.ts', '../modules/people/person.entity.js'],
    ['server/src/policy/grants.ts', '../modules/order/order.entity.js'],
    ['server/src/test/harness.ts', '../../../admin/src/app/main'],
    ['admin/src/app/main.tsx', '../../../server/src/config'],
    ['admin/src/app/main.tsx', '@lindan/embedded-postgres'],
    ['admin/src/components/StatusTag.tsx', '../features/orders/paths'],
    ['admin/src/components/StatusTag.tsx', '@/features/orders/paths'],
    ['admin/src/components/StatusTag.tsx', '@/app/router'],
    ['admin/src/graphql/client.ts', '@/components/StatusTag'],
    ['admin/src/features/orders/OrderListPage.tsx', '@/app/router'],
    ['admin/src/residents/SubmitPage.tsx', '@/features/demands/paths'],
    ['admin/src/residents/SubmitPage.tsx', '../app/router'],
  ])('%s → %s', (file, specifier) => {
    expect(refusal(file, specifier)).toContain('imports run one way');
  });
});

describe('imports run one way: allowed is', () => {
  it.each([
    ['shared/src/index.ts', './workflow/order-workflow.js'],
    ['server/src/modules/order/order.read.ts', '../../read-model/compile.js'],
    ['server/src/modules/order/commands/claim-order.ts', '@lindan/shared'],
    ['server/src/database/database.ts', '@mikro-orm/core'],
    ['server/src/main.ts', './operations/app.js'],
    ['server/src/database/embedded/cluster.ts', './errors.js'],
    ['server/src/modules/order/order.resolver.test.ts', '../../operations/app.js'],
    ['admin/src/app/router.tsx', '@/features/orders/OrderListPage'],
    ['admin/src/features/orders/OrderListPage.tsx', '@/components/StatusTag'],
    ['admin/src/residents/SubmitPage.tsx', '@/components/ClockBadge'],
  ])('%s → %s', (file, specifier) => {
    expect(refusal(file, specifier)).toBeUndefined();
  });
});

describe('the linter itself', () => {
  let folder;

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function lint(file, text) {
    folder = mkdtempSync(join(root, 'node_modules', '.lint-test-'));
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    const plugin = join(root, 'lint', 'lindan-plugin.js');
    const rules = { 'lindan/one-way-imports': 'error' };
    writeFileSync(join(folder, 'lint.json'), JSON.stringify({ jsPlugins: [plugin], rules }));
    const oxlint = join(root, 'node_modules', '.bin', 'oxlint');
    return spawnSync(oxlint, ['--config', 'lint.json', '--no-ignore', file], {
      cwd: folder,
      encoding: 'utf8',
    });
  }

  it('fails on a breaking import and says why', () => {
    const { status, stdout } = lint(
      'admin/src/components/StatusTag.tsx',
      "import { orderPath } from '@/features/orders/paths';\n\nexport const path = orderPath;\n",
    );
    expect(stdout).toContain('admin/src/components/ knows nothing of admin/src/features');
    expect(status).toBe(1);
  });

  it('passes an import in the right direction', () => {
    const { status } = lint(
      'admin/src/features/orders/OrderListPage.tsx',
      "import { StatusTag } from '@/components/StatusTag';\n\nexport const tag = StatusTag;\n",
    );
    expect(status).toBe(0);
  });
});
