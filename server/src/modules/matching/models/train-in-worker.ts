import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import type { TrainingInput, TrainingResult } from './training.js';

/** From the sources, as in tests, the thread needs what compiles them. */
const isSource = import.meta.url.endsWith('.ts');
const FILE = new URL(isSource ? './training-worker.ts' : './training-worker.js', import.meta.url);
const OPTIONS = isSource ? { execArgv: ['--conditions=source', '--import', '@oxc-node/core/register'] } : {};

/** Trains in a thread of its own, so that the server goes on answering for the seconds that it takes. */
export async function trainInWorker(input: TrainingInput): Promise<TrainingResult> {
  const worker = new Worker(FILE, { workerData: input, ...OPTIONS });
  try {
    // An error of the thread rejects.
    const [result] = (await once(worker, 'message')) as [TrainingResult];
    return result;
  } finally {
    await worker.terminate();
  }
}
