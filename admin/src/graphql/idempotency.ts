import { useMemo } from 'react';

/** Also on plain http in an office network, where `crypto.randomUUID` is absent. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

interface Sent {
  readonly text: string;
  readonly key: string;
}

/** Where the last key outlives a reload of the page. */
interface SentMemory {
  sent: Sent | undefined;
}

/** Keeps one key for one input: sent again it makes nothing twice, changed it is something new. */
export function keyKeeper(memory?: SentMemory): (input: unknown) => string {
  let last = memory?.sent;
  return (input) => {
    const text = JSON.stringify(input);
    if (last?.text !== text) last = { text, key: randomKey() };
    if (memory !== undefined) memory.sent = last;
    return last.key;
  };
}

/** @param memory the draft of a form that makes something new */
export function useIdempotencyKey(memory?: SentMemory): (input: unknown) => string {
  return useMemo(() => keyKeeper(memory), [memory]);
}
