/** Solves a small system of linear equations whose matrix is symmetric and positive definite (Cholesky). */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const lower = factorOf(matrix);
  const at = (row: number, column: number): number => lower[row]?.[column] ?? 0;
  const size = right.length;
  const between: number[] = [];
  for (let row = 0; row < size; row += 1) {
    const known = between.reduce((sum, value, column) => sum + at(row, column) * value, 0);
    between.push(((right[row] ?? 0) - known) / at(row, row));
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const known = solution.reduce((sum, value, later) => sum + (later > row ? at(later, row) * value : 0), 0);
    solution[row] = ((between[row] ?? 0) - known) / at(row, row);
  }
  return solution;
}

/** The lower triangle whose product with its transpose is the matrix. */
function factorOf(matrix: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = [];
  for (const [row, line] of matrix.entries()) {
    const current: number[] = [];
    lower.push(current);
    for (let column = 0; column <= row; column += 1) {
      const other = lower[column] ?? [];
      const known = current.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
      const rest = (line[column] ?? 0) - known;
      current.push(column === row ? Math.sqrt(Math.max(rest, 1e-12)) : rest / (other[column] ?? 1));
    }
  }
  return lower;
}
