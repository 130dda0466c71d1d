import { describe, expect, it } from 'vitest';

import { ROLES } from '../vocabulary/role.js';
import { WORDS } from '../words/words.js';
import { describeWorkflows } from './describe-workflow.js';
import { WORKFLOWS } from './workflows.js';

const page = describeWorkflows(WORDS);

describe('the printed rules', () => {
  it('are the page in the documents: print it anew when a table has changed', async () => {
    await expect(page).toMatchFileSnapshot('../../../docs/workflow.md');
  });

  it('draw every state and every way from one to another', () => {
    for (const workflow of WORKFLOWS) {
      for (const status of workflow.statuses) expect(page).toContain(`" as ${status}\n`);
      for (const step of workflow.steps) {
        if (step.to === 'SAME') continue;
        for (const from of step.from) expect(page).toContain(`  ${from} --> ${step.to} : `);
      }
    }
  });

  it('name every role in both languages', () => {
    for (const role of ROLES) {
      expect(page).toContain(`${WORDS.en.role[role]} ${WORDS['zh-CN'].role[role]} (`);
    }
  });

  it('leave no place unfilled and no code without its word', () => {
    expect(page).not.toMatch(/\{\{|undefined|null|NaN/);
    const prose = page.replace(/```mermaid[^`]*```|`[^`]*`/g, '');
    expect(prose).not.toMatch(/\b[A-Z]+_[A-Z]+\b/);
  });

  it('are the same each time', () => {
    expect(describeWorkflows(WORDS)).toBe(page);
  });
});
