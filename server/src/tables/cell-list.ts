/** Stands between the parts of a list in one cell. */
export const SEPARATOR = '|';

/** What people write instead. A name may hold it too. */
const LIKE_SEPARATORS = /[、,，;；\n]/u;

/**
 * The parts of a list in one cell: `0101|0102`, or `0101、0102`.
 * @param known what the parts name. A part that is a name stays whole, and so does one of which no piece is a name.
 */
export function listOf(cell: string, known?: { has(name: string): boolean }): readonly string[] {
  return cell.split(SEPARATOR).flatMap((part) => {
    if (known?.has(part) === true) return part;
    const pieces = part.split(LIKE_SEPARATORS).map((piece) => piece.trim());
    const areNames = known === undefined || pieces.some((piece) => known.has(piece));
    return (areNames ? pieces : [part]).filter((piece) => piece !== '');
  });
}
