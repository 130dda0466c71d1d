import { runsWithoutTriggers, withoutTriggers } from '../competitor/without-triggers.mjs';
import { difference } from '../operations/compare.mjs';
import { sendOnce } from './load.mjs';

const SAMPLE = 12;
/** A deadline may pass between the requests to two targets. Such a difference disappears when all targets are asked again. */
const MAX_ATTEMPTS = 3;

/**
 * Sends the same sample of inputs to each target of one city before the measurement and compares the answers with the first
 * target's answer.
 * @returns the differences, as sentences
 */
export async function verify(operation, variants) {
  if (operation.rows === undefined) return [];
  const [{ harness, inputs }] = variants;
  const mine = variants.filter((variant) => variant.harness === harness);
  const problems = [];
  for (const input of sampleOf(operation, inputs)) {
    problems.push(
      ...(await persistentDifferences(() => answersTo(operation, mine, input, harness.client), input)),
    );
  }
  return problems;
}

/** Retries while the answers differ. An error counts at once. */
async function persistentDifferences(askAll, input) {
  for (let times = 1; ; times++) {
    const answers = await askAll();
    const found = differencesIn(answers, input);
    const isFinal = times === MAX_ATTEMPTS || answers.some(([, answer]) => answer instanceof Error);
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
    const outcome = runsWithoutTriggers(variant)
      ? withoutTriggers(client, answer, () => operation.undo(client))
      : answer();
    answers.push([variant.name, await outcome]);
  }
  return answers;
}

async function answerOf(operation, variant, input, client) {
  if (variant.run !== undefined) return operation.rows[variant.name](await variant.run(client, input));
  const { status, body } = await sendOnce(variant.target.port, variant.build(input));
  if (status !== 200 || body?.errors !== undefined) {
    throw new Error(`${status} ${JSON.stringify(body).slice(0, 400)}`);
  }
  const { name } = variant.target;
  return operation.rows[name](name === 'baseline' ? body : body.data);
}
