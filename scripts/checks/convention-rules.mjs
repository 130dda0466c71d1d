/** Each rule reads the file list or the manifests and returns its findings as sentences. */
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

/** Versions are defined once, in the catalog, so two workspaces never run two versions of one library. */
function everyVersionInTheCatalog({ manifests }) {
  return Object.entries(manifests).flatMap(
    ([file, { dependencies, devDependencies, optionalDependencies }]) =>
      Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
        // The Node binary is installed before any tool can read the catalog.
        .filter(
          ([name, version]) => !/^(catalog:|workspace:\*)$/.test(version) && !name.startsWith('node-linux-'),
        )
        .map(
          ([name]) => `${file}: ${name} must say "catalog:"; its version belongs into pnpm-workspace.yaml`,
        ),
  );
}

/** A version range could install an untested release tomorrow. */
function exactVersions({ catalog }) {
  return [...catalog.matchAll(/^ {2}"?([@\w./-]+)"?: *([~^><=*x].*)$/gm)].map(
    ([, name, version]) => `pnpm-workspace.yaml: ${name} ${version} is no exact version`,
  );
}

/** Packages installed outside the workspaces have no catalog, so their own manifest must hold exact versions. */
function exactVersionsApart({ apart }) {
  return Object.entries(apart).flatMap(([file, { dependencies }]) =>
    Object.entries(dependencies)
      .filter(([, version]) => !/^\d+\.\d+\.\d+[\w.-]*$/.test(version))
      .map(([name, version]) => `${file}: ${name} ${version} is no exact version`),
  );
}

/**
 * Every command is called by name in a test: its own unit test, or an end-to-end test, where operations are named like
 * `ClaimOrder`.
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

/** File names that tell nothing about the content. */
function noForbiddenNames({ files }) {
  return files
    .filter((file) => /^(shared|embedded-postgres|server|admin)\/src\//.test(file))
    .filter((file) => /(^|[/.-])(utils?|helpers?|managers?|common|misc)([/.-]|$)/i.test(file))
    .map((file) => `${file}: name it after what it does, not util, helper, manager, common or misc`);
}
