import { Connection } from './connection.mjs';

/**
 * Asks a server over so many connections, each sending its next request when it has its answer, until `next` has no more
 * or the time is over.
 * @param next gives `{ bytes }` and whatever else the judge needs, or undefined when there is nothing more to ask
 * @param judge says what is wrong with an answer, undefined for nothing
 */
export async function putUnderLoad({ port, connections, seconds = Number.POSITIVE_INFINITY, next, judge }) {
  const opened = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)));
  const answers = [];
  const problems = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  try {
    await Promise.all(
      opened.map(async (connection) => {
        for (let one = next(); one !== undefined && performance.now() < end; one = next()) {
          const sent = performance.now();
          const { status, body } = await connection.send(one.bytes);
          answers.push({ milliseconds: performance.now() - sent });
          const problem = judge(status, body, one);
          if (problem !== undefined) problems.push(problem);
        }
      }),
    );
  } finally {
    for (const connection of opened) connection.close();
  }
  return { answers, problems, seconds: (performance.now() - began) / 1000 };
}

/** Asks once. */
export async function ask(port, bytes) {
  const connection = await Connection.open(port);
  try {
    const { status, body } = await connection.send(bytes);
    return { status, body: JSON.parse(body.toString('utf8')) };
  } finally {
    connection.close();
  }
}
