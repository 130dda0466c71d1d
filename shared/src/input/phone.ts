import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * Chinese numbers as they can be rung from anywhere: a mobile, or a landline with its area code (also 400 and
 * 800). The library's small tables let a mobile with a digit missing pass; a resident who mistypes should hear it.
 */
const CHINESE = /^(?:1[3-9]\d{9}|(?:10|2\d)\d{8}|[3-9]\d{9,10})$/;

const CHINESE_MOBILE = /^\+861[3-9]\d{9}$/;

/**
 * The one written form of a phone number (E.164), so that the same phone is found however it was typed.
 * Numbers without a country code are Chinese.
 * @returns undefined when it is no phone number
 */
export function normalisePhone(text: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text.trim(), { defaultCountry: 'CN', extract: false });
  if (parsed === undefined || !parsed.isValid()) return undefined;
  if (parsed.countryCallingCode === '86' && !CHINESE.test(parsed.nationalNumber)) return undefined;
  return parsed.number;
}

/** The form in which people of the city read it: Chinese numbers without their country code. */
export function localPhone(phone: string): string {
  if (!phone.startsWith('+86')) return phone;
  // Nearly all are mobiles, which are dialled as they are; the library takes longer to say so than a page takes to be read.
  if (CHINESE_MOBILE.test(phone)) return phone.slice(3);
  const national = parsePhoneNumberFromString(phone)?.formatNational() ?? phone.slice(3);
  return national.replace(/\s/g, '');
}
