import { expect, it } from 'vitest';

import { safeNext, sessionPaths } from './paths';

it.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  'javascript:alert(1)',
  '/sign-in',
  null,
])('a sent link cannot lead out of the console after signing in: %s', (next) =>
  expect(safeNext(next)).toBe('/'),
);

it('leads back to the page that needed a session', () => {
  const address = sessionPaths.signIn('/queue/7?status=LISTED');
  expect(safeNext(new URLSearchParams(address.split('?')[1]).get('next'))).toBe('/queue/7?status=LISTED');
});
