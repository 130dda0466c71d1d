import { localPhone } from './phone.js';

/** `138****5678`: the first three and the last four digits of the local form. */
export function maskPhone(phone: string): string {
  const local = localPhone(phone);
  return local.length < 8 ? '****' : `${local.slice(0, 3)}****${local.slice(-4)}`;
}

/** `王**`: the family name only. */
export function maskName(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}**`;
}

/** Masks an address except for its first characters; the place is visible to every viewer in scope anyway. */
export function maskAddress(address: string): string {
  return address === '' ? '' : `${[...address].slice(0, 2).join('')}****`;
}
