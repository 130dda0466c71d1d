import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * Chinese numbers that can be dialled from anywhere: a mobile, or a landline with its area code (also 400 and 800).
 * Stricter than the library's small metadata, which accepts a mobile with a missing digit, so that a typing error is
 * reported.
 */
const CHINESE = /^(?:1[3-9]\d{9}|(?:10|2\d)\d{8}|[3-9]\d{9,10})$/;

const CHINESE_MOBILE = /^\+861[3-9]\d{9}$/;

/**
 * The canonical form of a phone number (E.164), so that a phone is found however it was typed. Numbers without a country
 * code are Chinese.
 * @returns undefined for an invalid number
 */
export function normalisePhone(text: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text.trim(), { defaultCountry: 'CN', extract: false });
  if (parsed === undefined || !parsed.isValid()) return undefined;
  if (parsed.countryCallingCode === '86' && !CHINESE.test(parsed.nationalNumber)) return undefined;
  return parsed.number;
}

/** The local form: Chinese numbers without their country code. */
export function localPhone(phone: string): string {
  if (!phone.startsWith('+86')) return phone;
  // Fast path for mobiles, nearly all of the numbers: the library takes longer to format one than a page takes to be read.
  if (CHINESE_MOBILE.test(phone)) return phone.slice(3);
  const national = parsePhoneNumberFromString(phone)?.formatNational() ?? phone.slice(3);
  return national.replace(/\s/g, '');
}
