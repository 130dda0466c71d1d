import { Connection } from './connection.mjs';
import { median } from './figures.mjs';

const TIMES = 3;

/**
 * How long the answer to each input takes when nobody else asks: under load everybody waits for everybody, and a slow word
 * hides behind the others.
 */
export async function askOneByOne({ operation, side, build, inputs }) {
  const connection = await Connection.open(side.port);
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
