import { describe, expect, it } from 'vitest';

import { BadTable, TableProblems } from './table-problems.js';

const refusalOf = (problems: TableProblems): BadTable => {
  try {
    problems.throwIfAny();
  } catch (error) {
    if (error instanceof BadTable) return error;
  }
  throw new Error('the table was not refused');
};
const unknownCategory = (code: string) => ({ sentence: 'noCategory', values: { code } }) as const;

describe('the refusal of a table', () => {
  it('tells all of its problems at once, each with its row and its column, in the language of the terminal', () => {
    const problems = new TableProblems();
    problems.add({ row: 2 }, { column: 'name', sentence: 'empty' });
    problems.add({ row: 7 }, { sentence: 'codeTwice', values: { code: '12' } });
    const refusal = refusalOf(problems);
    expect(refusal.inWords('en').split('\n')).toEqual([
      'The table cannot be imported:',
      '  - row 2: name: it is empty',
      '  - row 7: the code 12 comes twice',
    ]);
    expect(refusal.inWords('zh-CN').split('\n')).toEqual([
      '这张表不能导入，没有写入任何内容：',
      '  - 第 2 行：name：不能为空',
      '  - 第 7 行：编码 12 重复',
    ]);
  });

  it('tells the first five rows with one problem, and counts the others', () => {
    const problems = new TableProblems();
    for (let row = 2; row < 14; row += 1) problems.add({ row }, unknownCategory(`9${row}`));
    problems.add({ row: 20 }, { sentence: 'unitTwice' });
    const lines = refusalOf(problems).inWords('en').split('\n');
    expect(lines).toHaveLength(8);
    expect(lines[6]).toBe('  - … and 7 more rows with the same problem: 7, 8, 9, 10, 11 …');
    expect(lines[7]).toBe('  - row 20: a unit is named twice');
  });

  it('tells the one cause of many problems in one sentence: another table comes first', () => {
    const problems = new TableProblems();
    for (let row = 2; row < 232; row += 1) problems.add({ row }, unknownCategory('0101'));
    problems.gather(({ sentence }) => sentence === 'noCategory', 'categoriesFirst');
    expect(refusalOf(problems).inWords('zh-CN').split('\n')).toEqual([
      '这张表不能导入，没有写入任何内容：',
      '  - 还没有导入类别，请先运行 import-categories：有 230 行写了类别（第 2、3、4、5、6 行等）',
    ]);
    expect(refusalOf(problems).inWords('en')).toContain('import-categories comes first: 230 rows name');
  });

  it('gathers nothing where there is no such problem', () => {
    const problems = new TableProblems();
    problems.gather(() => true, 'unitsFirst');
    expect(() => problems.throwIfAny()).not.toThrow();
  });
});
