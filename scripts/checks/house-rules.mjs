/** Each rule looks at the list of files or at the manifests and answers its findings in sentences. */
const rules = [
  everyVersionInTheCatalog,
  exactVersions,
  exactVersionsApart,
  everyCommandTested,
  noForbiddenNames,
];

export function findInFiles(repository) {
  return rules.flatMap((rule) => rule(repository));
}

/** A version stands once: two workspaces can never run two versions of one library. */
function everyVersionInTheCatalog({ manifests }) {
  return Object.entries(manifests).flatMap(
    ([file, { dependencies, devDependencies, optionalDependencies }]) =>
      Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        // The Node that everything runs on is installed before anything can read the catalog.
        .filter(
          ([name, version]) => !/^(catalog:|workspace:\*)$/.test(version) && !name.startsWith('node-linux-'),
        )
        .map(
          ([name]) => `${file}: ${name} must say "catalog:"; its version belongs into pnpm-workspace.yaml`,
        ),
  );
}

/** A range could install tomorrow what nobody has tried. */
function exactVersions({ catalog }) {
  return [...catalog.matchAll(/^ {2}"?([@\w./-]+)"?: *([~^><=*x].*)$/gm)].map(
    ([, name, version]) => `pnpm-workspace.yaml: ${name} ${version} is no exact version`,
  );
}

/** What is installed apart from the workspaces has no catalog: its versions are exact in its own manifest. */
function exactVersionsApart({ apart }) {
  return Object.entries(apart).flatMap(([file, { dependencies }]) =>
    Object.entries(dependencies)
      .filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))
      .map(([name, version]) => `${file}: ${name} ${version} is no exact version`),
  );
}

/**
 * Every command is called by name in a test: its own beside it, or one that walks several through the front door, where
 * operations are named as `ClaimOrder`.
 */
function everyCommandTested({ files, tests }) {
  return files
    .map((file) => [file, /^server\/src\/modules\/[\w-]+\/commands\/([\w-]+)\.ts$/.exec(file)?.[1]])
    .filter(
      ([, name]) =>
        name && !tests.some((text) => new RegExp(`\\b(${name}|${camelCase(name)})\\b`, 'i').test(text)),
    )
    .map(([file]) => `${file} is called in no test`);
}

function camelCase(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

/** Words that say nothing about what is inside. */
function noForbiddenNames({ files }) {
  return files
    .filter((file) => /^(shared|embedded-postgres|server|admin)\/src\//.test(file))
    .filter((file) => /(^|[/.-])(utils?|helpers?|managers?|common|misc)([/.-]|$)/i.test(file))
    .map((file) => `${file}: name it after what it does, not util, helper, manager, common or misc`);
}
