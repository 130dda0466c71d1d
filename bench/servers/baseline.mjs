/**
 * The hand-written baseline: an upper bound for this machine, without authentication. `POST /<operation>` with the parameters
 * as a JSON array executes the operation's prepared statement and sends its JSON text unchanged.
 */
import { createServer } from 'node:http';
import { Pool } from '../product.mjs';
import { STATEMENTS } from './statements.mjs';

const { DATABASE_URL, PORT, POOL } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL, max: Number(POOL) });

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => void answer(request.url.slice(1), chunks, response));
});

server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(Number(PORT), '127.0.0.1');

process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close(() => void pool.end().then(() => process.exit(0)));
});

async function answer(name, chunks, response) {
  try {
    const { rows } = await pool.query({
      name,
      text: STATEMENTS[name],
      values: JSON.parse(Buffer.concat(chunks).toString('utf8')),
    });
    const body = Buffer.from(rows[0]?.answer ?? 'null');
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  } catch (error) {
    response
      .writeHead(500, { 'content-type': 'application/json' })
      .end(JSON.stringify({ errors: [{ message: error.message }] }));
  }
}
