import { Connection } from './connection.mjs';
import { median } from './figures.mjs';

const TIMES = 3;

/**
 * Latency of each input without concurrent load. Under load, queueing hides a slow search word behind the others.
 */
export async function measureSequentially({ operation, target, build, inputs }) {
  const connection = await Connection.open(target.port);
  try {
    const found = [];
    for (const input of inputs) {
      const bytes = build(input);
      const times = [];
      for (let time = 0; time < TIMES; time++) {
        const sent = performance.now();
        await connection.send(bytes);
        times.push(performance.now() - sent);
      }
      found.push({ tag: operation.tag(input), milliseconds: median(times) });
    }
    return found;
  } finally {
    connection.close();
  }
}
