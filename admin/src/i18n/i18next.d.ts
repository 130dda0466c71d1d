import 'i18next';

import type { Words } from '@lindan/shared';

import type { Catalogue } from './catalogue';

// A key that no catalogue has is a type error.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: Catalogue & { words: Words };
  }
}
