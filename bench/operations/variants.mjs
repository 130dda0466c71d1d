import { tokenOf } from '../city/secrets.mjs';
import { documentOf } from '../documents/documents.mjs';
import { requestBytes } from '../measure/connection.mjs';
import { ask } from '../measure/load.mjs';

/**
 * The ways in which an operation is asked: of each side that has it, of the product also by the full text each time where
 * its operation says so.
 */
export function variantsOf(operation, sides) {
  return sides
    .filter((side) => operation[side.name] !== undefined)
    .flatMap((side) =>
      (operation[side.name].modes ?? [undefined]).map((mode) => ({
        operation,
        side,
        mode,
        name: mode === 'document' ? `${side.name}, any document` : side.name,
        build: builderOf(operation, side, mode),
      })),
    );
}

function builderOf(operation, side, mode) {
  const said = operation[side.name];
  if (side.name === 'limit') {
    return (input) => requestBytes({ path: `/${said.statement}`, body: JSON.stringify(said.values(input)) });
  }
  const document = documentOf(side.name, said.document);
  const known = mode === 'registered' && side.registered.has(document.hash);
  const asked = known
    ? { extensions: { persistedQuery: { version: 1, sha256Hash: document.hash } } }
    : { query: document.text };
  const before = JSON.stringify({ operationName: document.name, ...asked }).slice(0, -1);
  return (input) =>
    requestBytes({
      path: '/graphql',
      body: `${before},"variables":${JSON.stringify(said.variables(input))}}`,
      token: said.account && tokenOf(said.account(input)),
    });
}

/**
 * Registers the documents that are asked for by their hash, as the convention has it: the hash alone, and when it is not
 * known once together with the text. What is asked is a real input, since a request that is refused registers nothing.
 * @returns the names of those that the product does not take by hash
 */
export async function registerDocuments(side, operations, city) {
  side.registered = new Set();
  const refused = [];
  for (const operation of operations.filter(({ product }) => product.modes.includes('registered'))) {
    const document = documentOf('product', operation.product.document);
    if (await isRegistered(side, operation, document, city)) side.registered.add(document.hash);
    else refused.push(document.name);
  }
  return refused;
}

async function isRegistered(side, { product, inputs, renew, probes }, { name, text, hash }, city) {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  const isFound = async (more) => {
    const [first] = (inputs ?? probes)?.(city) ?? [];
    const input = renew?.(first) ?? first;
    const body = { operationName: name, extensions, variables: product.variables(input), ...more };
    const token = tokenOf(product.account(input));
    const bytes = requestBytes({ path: '/graphql', body: JSON.stringify(body), token });
    const code = (await ask(side.port, bytes)).body.errors?.[0]?.extensions?.code;
    return !String(code).startsWith('PERSISTED_QUERY_');
  };
  if (await isFound({})) return true;
  await isFound({ query: text });
  return isFound({});
}
