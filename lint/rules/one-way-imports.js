/**
 * Enforces the direction of imports between folders, so that a folder can be read, tested and replaced without the folders
 * above it. Each entry lists the folders that it must not import.
 */
const everythingInAdminAbove = ['admin/src/app', 'admin/src/features', 'admin/src/residents'];

const aboveModules = [
  'server/src/app',
  'server/src/main',
  'server/src/cli',
  'server/src/start',
  'server/src/http',
];
const modulesAndAbove = ['server/src/modules', ...aboveModules];

/** Order matters: the first entry whose folder contains the file applies. */
const parts = [
  { folder: 'shared/', mayNotKnow: ['server', 'admin'] },
  {
    folder: 'server/src/database/embedded/',
    mayNotKnow: ['admin', 'server/src/graphql', 'server/src/reading', ...modulesAndAbove],
  },
  ...[
    'database',
    'reading',
    'graphql',
    'policy',
    'writing',
    'personal-data',
    'limits',
    'search',
    'counters',
  ].map((name) => ({
    folder: `server/src/${name}/`,
    mayNotKnow: ['admin', ...modulesAndAbove],
  })),
  { folder: 'server/src/modules/', mayNotKnow: ['admin', ...aboveModules] },
  { folder: 'server/', mayNotKnow: ['admin'] },
  { folder: 'admin/src/graphql/', mayNotKnow: ['server', 'admin/src/components', ...everythingInAdminAbove] },
  { folder: 'admin/src/components/', mayNotKnow: ['server', ...everythingInAdminAbove] },
  { folder: 'admin/src/features/', mayNotKnow: ['server', 'admin/src/app', 'admin/src/residents'] },
  { folder: 'admin/src/residents/', mayNotKnow: ['server', 'admin/src/app', 'admin/src/features'] },
  { folder: 'admin/', mayNotKnow: ['server'] },
];

/** The two registries: the entities that the database opens, and the resolvers that the schema is built from. */
const lists = ['server/src/database/entities.ts', 'server/src/graphql/resolvers.ts'];

/** The import specifier as a path from the repository root; undefined for an npm package. */
function targetOf(fromFile, specifier) {
  if (specifier.startsWith('.'))
    return normalize(`${fromFile.slice(0, fromFile.lastIndexOf('/'))}/${specifier}`);
  if (specifier.startsWith('@/')) return `admin/src/${specifier.slice(2)}`;
  const workspace = /^@lindan\/(\w+)/.exec(specifier);
  return workspace ? workspace[1] : undefined;
}

/** The reason why an import is refused; undefined if it is allowed. */
export function refusal(fromFile, specifier) {
  const target = targetOf(fromFile, specifier);
  const part = parts.find(({ folder }) => fromFile.startsWith(folder));
  // Tests may import the application, which lies above the code under test. They must not import another workspace.
  const isFree = lists.includes(fromFile) || /\.test\.tsx?$|^server\/src\/test\//.test(fromFile);
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
