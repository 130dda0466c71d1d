/** The table of the floors of `server/src` (lint/floors.js), as docs/architecture.md shows it between two comments. */
import { FLOORS } from '../../lint/floors.js';

const BEGIN = '<!-- floors: printed by `npm run generate` from lint/floors.js -->';
const END = '<!-- end of floors -->';

/**
 * The document with the table of today.
 * @throws Error where one of the two comments is missing
 */
export function withFloorsTable(markdown, floors = FLOORS) {
  const [begin, end] = [markdown.indexOf(BEGIN), markdown.indexOf(END)];
  if (begin < 0 || end < begin)
    throw new Error(`The table of floors stands between "${BEGIN}" and "${END}".`);
  return `${markdown.slice(0, begin + BEGIN.length)}\n\n${tableOf(floors)}\n\n${markdown.slice(end)}`;
}

/** The highest floor first, as a building is drawn. */
function tableOf(floors) {
  const rows = floors.map((rooms, floor) =>
    Object.entries(rooms).map(([room, what]) => `| ${floor + 1} | \`${room}\` | ${what} |`),
  );
  return ['| floor | part | what it holds |', '| ---: | --- | --- |', ...rows.reverse().flat()].join('\n');
}
