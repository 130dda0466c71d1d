import { parentPort, workerData } from 'node:worker_threads';

import type { TrainingInput } from './training.js';
import { train } from './training.js';

/** The thread of a training: takes the input, answers with the result and ends. */
parentPort?.postMessage(train(workerData as TrainingInput), []);
