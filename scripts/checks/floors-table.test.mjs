import { expect, it } from 'vitest';

import { withFloorsTable } from './floors-table.mjs';

const document = (table) =>
  `Before.\n<!-- floors: printed by \`npm run generate\` from lint/floors.js -->\n${table}\n<!-- end of floors -->\nAfter.\n`;

it('prints the floors between the two comments, the highest first', () => {
  const printed = withFloorsTable(document('stale'), [{ sql: 'fragments' }, { database: 'pools' }]);
  expect(printed).toContain('| 2 | `database` | pools |\n| 1 | `sql` | fragments |');
  expect(printed).not.toContain('stale');
  expect(printed.startsWith('Before.')).toBe(true);
  expect(printed.endsWith('After.\n')).toBe(true);
});

it('leaves a table of today alone', () => {
  const printed = withFloorsTable(document(''));
  expect(withFloorsTable(printed)).toBe(printed);
});

it('refuses a document without the comments', () => {
  expect(() => withFloorsTable('Nothing.')).toThrow('stands between');
});
