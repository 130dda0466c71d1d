import '@testing-library/jest-dom/vitest';

import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Pages are loaded when they are first opened, which is slow on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
afterEach(() => {
  cleanup();
  // Drafts of one test are none of the next.
  localStorage.clear();
  sessionStorage.clear();
});
