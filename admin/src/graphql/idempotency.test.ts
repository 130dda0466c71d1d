import { expect, it } from 'vitest';

import { keyKeeper } from './idempotency';

it('sends the same key when the same form is sent again', () => {
  const keyFor = keyKeeper();
  expect(keyFor({ title: '路灯不亮' })).toBe(keyFor({ title: '路灯不亮' }));
});

it('sends another key once the form says something else', () => {
  const keyFor = keyKeeper();
  expect(keyFor({ title: '路灯不亮' })).not.toBe(keyFor({ title: '路灯忽明忽暗' }));
});
