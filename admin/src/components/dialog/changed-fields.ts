/**
 * The fields of a form that differ from what it began with. An emptied one is null. The rest is left out, so that a change by
 * somebody else meanwhile is kept.
 */
export function changedFields<Values extends object>(
  before: Values,
  after: Values,
): { [Field in keyof Values]?: Values[Field] | null } {
  const changed = Object.entries(after).flatMap(([field, value]) =>
    JSON.stringify(value ?? null) === JSON.stringify(before[field as keyof Values] ?? null)
      ? []
      : [[field, value ?? null] as const],
  );
  return Object.fromEntries(changed) as { [Field in keyof Values]?: Values[Field] | null };
}
