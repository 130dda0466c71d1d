import { difference } from '../operations/compare.mjs';
import { besideUpkeep, isBesideUpkeep } from '../peer/beside-upkeep.mjs';
import { ask } from './load.mjs';

const SAMPLE = 12;

/**
 * Asks each side the same and compares what it says with the first one's answer, before anything is measured. In another
 * city the answers are others.
 * @returns what differs, as sentences
 */
export async function verify(operation, variants) {
  if (operation.rows === undefined) return [];
  const [{ ground }] = variants;
  const mine = variants.filter((variant) => variant.ground === ground);
  const problems = [];
  for (const input of sampleOf(operation, ground.inputs.get(operation.name))) {
    const [[first, expected], ...others] = await answersTo(operation, mine, input, ground.client);
    if (expected instanceof Error) problems.push(`${first}: ${expected.message}`);
    for (const [name, answer] of others) {
      const differs = answer instanceof Error ? answer.message : difference(expected, answer);
      if (differs !== undefined) problems.push(`${name}, ${JSON.stringify(input).slice(0, 80)}: ${differs}`);
    }
  }
  return problems;
}

function sampleOf(operation, inputs) {
  if (operation.tag !== undefined) return inputs;
  const step = Math.max(1, Math.floor(inputs.length / SAMPLE));
  return inputs
    .filter((_, place) => place % step === 0)
    .slice(0, operation.inProcess === undefined ? SAMPLE : 5);
}

async function answersTo(operation, variants, input, client) {
  const answers = [];
  for (const variant of variants) {
    const one = operation.renew?.(input) ?? input;
    const answer = () => answerOf(operation, variant, one, client).catch((error) => error);
    const isBeside = isBesideUpkeep(variant);
    const given = isBeside ? besideUpkeep(client, answer, () => operation.takeBack(client)) : answer();
    answers.push([variant.name, await given]);
  }
  return answers;
}

async function answerOf(operation, variant, input, client) {
  if (variant.run !== undefined) return operation.rows[variant.name](await variant.run(client, input));
  const { status, body } = await ask(variant.side.port, variant.build(input));
  if (status !== 200 || body?.errors !== undefined) {
    throw new Error(`${status} ${JSON.stringify(body).slice(0, 400)}`);
  }
  const { name } = variant.side;
  return operation.rows[name](name === 'limit' ? body : body.data);
}
