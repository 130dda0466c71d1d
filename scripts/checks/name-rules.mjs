import { OLD_FILES, OLD_NAMES, OLD_PROSE } from './old-names.mjs';

const COMMENT = /^\s*(?:\/\/|\/\*|\*|\{\/\*|<!--|--\s|#)/;
const QUOTED = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const names = OLD_NAMES.map(({ names: words, ...rest }) => ({
  ...rest,
  pattern: new RegExp(`(?<![\\w$-])(?:${words.map(escaped).join('|')})(?![\\w$-])`),
}));
const files = OLD_FILES.flatMap(({ files: paths, use }) => paths.map((path) => ({ path, use })));

/** Old names in a file: in its path and in its text. Each finding has the line, the old word and the standard word. */
export function findOldNames(file, text) {
  const isDocument = file.endsWith('.md');
  const lines = text.split('\n').flatMap((line, index) => {
    const isProse = isDocument || COMMENT.test(line);
    return inLine(file, line, isProse).map((finding) => ({ file, line: index + 1, ...finding }));
  });
  return [...inPath(file).map((finding) => ({ file, line: 0, ...finding })), ...lines];
}

function inPath(file) {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\..*$/, '');
  return files
    .filter(({ path }) => (path.includes('/') ? isBelow(file, path) : path === name))
    .map(({ path, use }) => ({ old: path, use }));
}

function isBelow(file, path) {
  return file.startsWith(`${path}/`) || file.startsWith(`${path}.`);
}

function inLine(file, line, isProse) {
  const code = isProse ? '' : line.replace(QUOTED, "''");
  const candidates = names
    .filter(({ within }) => within === undefined || within.some((folder) => file.startsWith(folder)))
    .map(({ pattern, use, isCode }) => ({ found: pattern.exec(isCode ? code : line), use }));
  const prose = OLD_PROSE.map(({ pattern, use }) => ({ found: isProse ? pattern.exec(line) : null, use }));
  return [...candidates, ...prose].flatMap(({ found, use }) =>
    found === null ? [] : [{ old: found[0], use }],
  );
}

/** The number of findings by folder: workspaces by their second level, `server/src` and `admin/src` by their third. */
export function countByFolder(findings) {
  const counts = new Map();
  for (const { file } of findings) {
    const folders = file.split('/').slice(0, -1);
    const folder = folders.slice(0, folders[1] === 'src' ? 3 : 2).join('/') || '.';
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => one.localeCompare(other));
}
