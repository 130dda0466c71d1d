/** The address of a record beside its list, or of the list alone. */
export function recordPath(list: string, id?: string): string {
  return id === undefined ? list : `${list}/${encodeURIComponent(id)}`;
}
