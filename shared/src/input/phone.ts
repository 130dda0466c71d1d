import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * The one written form of a phone number (E.164), so that the same phone is found however it was typed.
 * Numbers without a country code are Chinese.
 * @returns undefined when it is no phone number
 */
export function normalisePhone(text: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text, 'CN');
  return parsed?.isPossible() === true ? parsed.number : undefined;
}

/** The form in which people of the city read it: Chinese numbers without their country code. */
export function localPhone(e164: string): string {
  return e164.startsWith('+86') ? e164.slice(3) : e164;
}
