import { floorRefusal } from '../floors.js';

/**
 * Imports run in one direction, so that each part can be read, tested and replaced without those above it. A part names
 * the parts that it may not know. The first part whose folder holds the file decides.
 */
const everythingInAdminAbove = ['admin/src/app', 'admin/src/features', 'admin/src/residents'];

/** Order matters: the first part whose folder holds the file decides. */
const parts = [
  { folder: 'shared/', mayNotKnow: ['embedded-postgres', 'server', 'admin'] },
  { folder: 'embedded-postgres/', mayNotKnow: ['shared', 'server', 'admin'] },
  { folder: 'server/', mayNotKnow: ['admin'] },
  {
    folder: 'admin/src/graphql/',
    mayNotKnow: ['embedded-postgres', 'server', 'admin/src/components', ...everythingInAdminAbove],
  },
  {
    folder: 'admin/src/files/',
    mayNotKnow: ['embedded-postgres', 'server', 'admin/src/components', ...everythingInAdminAbove],
  },
  { folder: 'admin/src/components/', mayNotKnow: ['embedded-postgres', 'server', ...everythingInAdminAbove] },
  {
    folder: 'admin/src/features/',
    mayNotKnow: ['embedded-postgres', 'server', 'admin/src/app', 'admin/src/residents'],
  },
  {
    folder: 'admin/src/residents/',
    mayNotKnow: ['embedded-postgres', 'server', 'admin/src/app', 'admin/src/features'],
  },
  { folder: 'admin/', mayNotKnow: ['embedded-postgres', 'server'] },
];

const SERVER = 'server/src/';

/** What is written behind `from`, as a path from the top of the repository; nothing for a package. */
function targetOf(fromFile, specifier) {
  if (specifier.startsWith('.'))
    return normalize(`${fromFile.slice(0, fromFile.lastIndexOf('/'))}/${specifier}`);
  if (specifier.startsWith('@/')) return `admin/src/${specifier.slice(2)}`;
  const workspace = /^@lindan\/([\w-]+)/.exec(specifier);
  return workspace ? workspace[1] : undefined;
}

/** Why this import is refused, or nothing. */
export function refusal(fromFile, specifier) {
  const target = targetOf(fromFile, specifier);
  const part = parts.find(({ folder }) => fromFile.startsWith(folder));
  // Tests come in through the front door, which lies above what they test; workspaces stay apart for them as well.
  const isFree = /\.test\.tsx?$|^server\/src\/test\//.test(fromFile);
  if (!isFree && fromFile.startsWith(SERVER) && target?.startsWith(SERVER)) {
    const refused = floorRefusal(fromFile.slice(SERVER.length), target.slice(SERVER.length));
    if (refused) return refused;
  }
  const forbidden =
    target &&
    part?.mayNotKnow.find((folder) => isInside(target, folder) && !(isFree && folder.includes('/')));
  return (
    forbidden && `${part.folder} knows nothing of ${forbidden}: imports run one way (see CONTRIBUTING.md).`
  );
}

function isInside(target, folder) {
  return target === folder || target.startsWith(`${folder}/`) || target.startsWith(`${folder}.`);
}

function normalize(path) {
  const kept = [];
  for (const step of path.split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '.') kept.push(step);
  }
  return kept.join('/');
}

export const oneWayImports = {
  create(context) {
    const file = context.filename.replaceAll('\\', '/').slice(context.cwd.length + 1);
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const message = refusal(file, node.source.value);
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};
