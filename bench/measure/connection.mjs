import { connect } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * A minimal HTTP keep-alive connection with one request in flight. It is leaner than a general client because the load
 * generator shares its processors with the servers.
 */
export class Connection {
  #socket;
  #received = [];
  #length = 0;
  /** The number of bytes to wait for before parsing again. */
  #expected = 0;
  #answered;
  #failed;

  static open(port) {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  constructor(socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('the connection was closed')));
  }

  /** @returns status and body of the answer */
  send(request) {
    if (this.#socket.destroyed) return Promise.reject(new Error('the connection was closed'));
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(request);
    });
  }

  close() {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #take(chunk) {
    this.#received.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#expected) return;
    const bytes = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
    this.#received = [bytes];
    const answer = readAnswer(bytes);
    if (answer.complete) this.#finish(answer);
    else this.#expected = answer.expected;
  }

  #finish(answer) {
    const answered = this.#answered;
    this.#received = [];
    this.#length = 0;
    this.#expected = 0;
    this.#answered = undefined;
    this.#failed = undefined;
    answered?.(answer);
  }

  #fail(error) {
    const failed = this.#failed;
    this.#failed = undefined;
    failed?.(error);
  }
}

/** Parses the received bytes: a complete answer, or the number of bytes to wait for before parsing again. */
export function readAnswer(bytes) {
  const head = bytes.indexOf(HEAD_END);
  if (head < 0) return { complete: false, expected: bytes.length + 1 };
  const text = bytes.latin1Slice(0, head);
  const from = head + HEAD_END.length;
  const status = Number(text.slice(9, 12));
  const length = /\r\ncontent-length: *(\d+)/i.exec(text);
  if (length !== null) {
    const end = from + Number(length[1]);
    if (bytes.length < end) return { complete: false, expected: end };
    return { complete: true, status, body: bytes.subarray(from, end) };
  }
  if (!/\r\ntransfer-encoding: *chunked/i.test(text))
    throw new Error(`an answer without a length: ${text.slice(0, 200)}`);
  const body = unchunk(bytes, from);
  return body === undefined
    ? { complete: false, expected: bytes.length + 1 }
    : { complete: true, status, body };
}

function unchunk(bytes, from) {
  const parts = [];
  for (let at = from; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.latin1Slice(at, line), 16);
    const end = line + 2 + size + 2;
    if (bytes.length < end) return undefined;
    if (size === 0) return Buffer.concat(parts);
    parts.push(bytes.subarray(line + 2, end - 2));
    at = end;
  }
}

/** The bytes of a request. */
export function requestBytes({ path, body, token }) {
  const payload = Buffer.from(body);
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    'accept: application/json',
    ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
    `content-length: ${payload.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), payload]);
}
