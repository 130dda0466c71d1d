import { basePhone, localPhone } from './phone.js';

/** `138****5678`: the first three and the last four digits of the local form, of a short one the last two. No extension. */
export function maskPhone(phone: string): string {
  const local = localPhone(basePhone(phone)).replace(/-\d{1,6}$/, '');
  if (local.length < 8) return '****';
  return `${local.slice(0, 3)}****${local.slice(local.length < 11 ? -2 : -4)}`;
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
