import { tokenOf } from '../city/secrets.mjs';
import { documentOf } from '../documents/documents.mjs';
import { requestBytes } from '../measure/connection.mjs';
import { sendOnce } from '../measure/load.mjs';

/**
 * The variants of an operation: one for each target that supports it, and for the product also one with the full document text in
 * each request, if the operation lists that mode.
 */
export function variantsOf(operation, targets) {
  return targets
    .filter((target) => operation[target.name] !== undefined)
    .flatMap((target) =>
      (operation[target.name].modes ?? [undefined]).map((mode) => ({
        operation,
        target,
        mode,
        name: mode === 'document' ? `${target.name}, any document` : target.name,
        build: builderOf(operation, target, mode),
      })),
    );
}

function builderOf(operation, target, mode) {
  const request = operation[target.name];
  if (target.name === 'baseline') {
    return (input) =>
      requestBytes({ path: `/${request.statement}`, body: JSON.stringify(request.values(input)) });
  }
  const document = documentOf(target.name, request.document);
  const isRegistered = mode === 'registered' && target.registered.has(document.hash);
  const query = isRegistered
    ? { extensions: { persistedQuery: { version: 1, sha256Hash: document.hash } } }
    : { query: document.text };
  const before = JSON.stringify({ operationName: document.name, ...query }).slice(0, -1);
  return (input) =>
    requestBytes({
      path: '/graphql',
      body: `${before},"variables":${JSON.stringify(request.variables(input))}}`,
      token: request.account && tokenOf(request.account(input)),
    });
}

/**
 * Registers persisted documents by Apollo's protocol: the hash alone and, if it is unknown, once together with the text. The
 * requests carry a valid input, since a rejected request registers nothing.
 * @returns the names of the documents that the product did not register
 */
export async function registerDocuments(target, operations, city) {
  target.registered = new Set();
  const unregistered = [];
  for (const operation of operations.filter(({ product }) => product.modes.includes('registered'))) {
    const document = documentOf('product', operation.product.document);
    if (await register(target, operation, document, city)) target.registered.add(document.hash);
    else unregistered.push(document.name);
  }
  return unregistered;
}

async function register(target, { product, inputs, renew, warmUpInputs }, { name, text, hash }, city) {
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
  const isFound = async (more) => {
    const [first] = (inputs ?? warmUpInputs)?.(city) ?? [];
    const input = renew?.(first) ?? first;
    const body = { operationName: name, extensions, variables: product.variables(input), ...more };
    const token = tokenOf(product.account(input));
    const bytes = requestBytes({ path: '/graphql', body: JSON.stringify(body), token });
    const code = (await sendOnce(target.port, bytes)).body.errors?.[0]?.extensions?.code;
    return !String(code).startsWith('PERSISTED_QUERY_');
  };
  if (await isFound({})) return true;
  await isFound({ query: text });
  return isFound({});
}
