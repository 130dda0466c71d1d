import { difference } from '../operations/compare.mjs';
import { besideUpkeep, isBesideUpkeep } from '../peer/beside-upkeep.mjs';
import { ask } from './load.mjs';

const SAMPLE = 12;
/** Something may become late while one side after the other is asked: that makes them differ once, and no longer when all are asked anew. */
const ASKED_AT_MOST = 3;

/**
 * Asks each side the same and compares what it says with the first one's answer, before anything is measured. In another
 * city the answers are others.
 * @returns what differs, as sentences
 */
export async function verify(operation, variants) {
  if (operation.rows === undefined) return [];
  const [{ ground, inputs }] = variants;
  const mine = variants.filter((variant) => variant.ground === ground);
  const problems = [];
  for (const input of sampleOf(operation, inputs)) {
    problems.push(
      ...(await lastingDifferences(() => answersTo(operation, mine, input, ground.client), input)),
    );
  }
  return problems;
}

/** An answer that is an error counts the first time. */
async function lastingDifferences(askAll, input) {
  for (let times = 1; ; times++) {
    const answers = await askAll();
    const found = differencesIn(answers, input);
    const isFinal = times === ASKED_AT_MOST || answers.some(([, answer]) => answer instanceof Error);
    if (found.length === 0 || isFinal) return found;
  }
}

function differencesIn([[first, expected], ...others], input) {
  const wrong = expected instanceof Error ? [`${first}: ${expected.message}`] : [];
  for (const [name, answer] of others) {
    const differs = answer instanceof Error ? answer.message : difference(expected, answer);
    if (differs !== undefined) wrong.push(`${name}, ${JSON.stringify(input).slice(0, 80)}: ${differs}`);
  }
  return wrong;
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
