/** `138****5678`: the first three and the last four digits of a phone number. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}

/** `王**`: the family name only. */
export function maskName(name: string): string {
  const [first] = name;
  return first === undefined ? '' : `${first}**`;
}

/** An address is masked whole but for its first characters: the place is known to those in scope anyway. */
export function maskAddress(address: string): string {
  return address === '' ? '' : `${[...address].slice(0, 2).join('')}****`;
}
