import { useState } from 'react';

/** Also on plain http in an office network, where `crypto.randomUUID` is absent. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps one key for one input: sent again it makes nothing twice, changed it is something new. */
export function keyKeeper(): (input: unknown) => string {
  let last: { text: string; key: string } | undefined;
  return (input) => {
    const text = JSON.stringify(input);
    if (last?.text !== text) last = { text, key: randomKey() };
    return last.key;
  };
}

export function useIdempotencyKey(): (input: unknown) => string {
  const [keeper] = useState(() => keyKeeper());
  return keeper;
}
