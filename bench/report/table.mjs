/** Printed for a missing measurement. */
const none = '–';

export function number(value, places) {
  return value === undefined || !Number.isFinite(value) ? none : value.toFixed(places);
}

/** A Markdown table with aligned columns. */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(3, ...all.map((row) => String(row[column]).length)));
  const isNumber = head.map(
    (_, column) => column > 0 && rows.every((row) => /^([\d.]+|–|[\d.]+–[\d.]+)$/.test(row[column])),
  );
  const line = (cells) =>
    `| ${cells.map((cell, column) => (isNumber[column] ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column]))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (isNumber[column] ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
