import { Connection } from './connection.mjs';

/**
 * Closed-loop load generator: each connection sends its next request when it has the answer to the previous one, until `next` is
 * exhausted or the time is over.
 * @param next returns `{ bytes }` and the data that `validate` needs, or undefined when there are no more requests
 * @param validate returns the problem of an answer, or undefined
 */
export async function runLoad({ port, connections, seconds = Number.POSITIVE_INFINITY, next, validate }) {
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
          const problem = validate(status, body, one);
          if (problem !== undefined) problems.push(problem);
        }
      }),
    );
  } finally {
    for (const connection of opened) connection.close();
  }
  return { answers, problems, seconds: (performance.now() - began) / 1000 };
}

/** Sends one request over a connection of its own. */
export async function sendOnce(port, bytes) {
  const connection = await Connection.open(port);
  try {
    const { status, body } = await connection.send(bytes);
    return { status, body: JSON.parse(body.toString('utf8')) };
  } finally {
    connection.close();
  }
}
