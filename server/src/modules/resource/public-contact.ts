/** What the API says of a contact. */
export const PUBLIC_CONTACT =
  'Public: residents read it on the menu. The number or the desk of the service, never a private one.';
