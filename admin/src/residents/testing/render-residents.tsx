import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, vi } from 'vitest';

import { ResidentsApp } from '../ResidentsApp';

afterEach(() => {
  cleanup();
  window.localStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Opens an address as a phone does. `state` is what an earlier page handed over. */
export function openResidents(path: string, state: unknown = null) {
  window.history.replaceState(state, '', path);
  return { ...render(<ResidentsApp />), user: userEvent.setup() };
}
