import { Refusal } from '../refusal.js';

/** What a refused command told: its code and its details. A command that went through, or broke, fails the test. */
export async function refusalOf(work: Promise<unknown>): Promise<Readonly<Record<string, unknown>>> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.details('zh-CN') };
    throw error;
  }
  throw new Error('it was not refused');
}
