import type { ConfigProviderProps } from 'antd';

/** All texts of one language. */
export interface LoadedCatalogue {
  readonly namespaces: Readonly<Record<string, object>>;
  readonly antd: NonNullable<ConfigProviderProps['locale']>;
}

/** `./demands.json` → `demands`: each file is a namespace, named after its feature. */
export function namespacesOf(files: Readonly<Record<string, object>>): LoadedCatalogue['namespaces'] {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace('./', '').replace('.json', ''), texts]),
  );
}
