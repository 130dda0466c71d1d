import antd from 'antd/locale/zh_CN';

import type { LoadedCatalogue } from '../loaded-catalogue';
import { namespacesOf } from '../loaded-catalogue';

// The residents' texts belong to another bundle, and those in `pages` are loaded with their page (`page-texts.ts`).
const files = import.meta.glob<object>(['./*.json', '!./residents*.json'], {
  eager: true,
  import: 'default',
});

const catalogue: LoadedCatalogue = { namespaces: namespacesOf(files), antd };

// A default export because the language is loaded by a dynamic import.
export default catalogue;
