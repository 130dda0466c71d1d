/** Keywords as they are typed: trimmed, each one once, without blank ones. */
export function keywordsOf(typed: readonly string[] | null): string[] {
  return [...new Set((typed ?? []).map((word) => word.trim()).filter((word) => word !== ''))];
}
