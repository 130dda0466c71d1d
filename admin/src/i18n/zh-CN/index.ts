import antd from 'antd/locale/zh_CN';

import type { LoadedCatalogue } from '../catalogue';
import { namespacesOf } from '../namespaces';

// The residents' texts belong to another bundle.
const files = import.meta.glob<object>(['./*.json', '!./residents.json'], { eager: true, import: 'default' });

const catalogue: LoadedCatalogue = { namespaces: namespacesOf(files), antd };

// A default export because the language is loaded by a dynamic import.
export default catalogue;
