import type { DestinationStream } from 'pino';
import { pino } from 'pino';

const BUFFER_BYTES = 4_096;
const FLUSH_MS = 100;

let output: DestinationStream | undefined;

/**
 * Buffered output of the log: one write per request took a tenth of the server's time. The buffer is flushed when the
 * process ends, unless it is killed.
 */
export function standardOutput(): DestinationStream {
  output ??= pino.destination({
    dest: 1,
    sync: false,
    minLength: BUFFER_BYTES,
    periodicFlush: FLUSH_MS,
  });
  return output;
}
