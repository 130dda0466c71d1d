/** 128 random bits as hex. `crypto.randomUUID` is missing on old phones and wherever there is no TLS. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
