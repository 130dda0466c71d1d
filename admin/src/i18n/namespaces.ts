/** `./demands.json` → `demands`: each file is a namespace, named after its feature. */
export function namespacesOf(files: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace('./', '').replace('.json', ''), texts]),
  );
}
