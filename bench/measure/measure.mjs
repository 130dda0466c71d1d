import { runsWithoutTriggers, withoutTriggers } from '../competitor/without-triggers.mjs';
import { memoryOf, processorTime, processorTimeOfTree } from './cpu.mjs';
import { figuresOf } from './figures.mjs';
import { runLoad } from './load.mjs';
import { quiesce } from './quiesce.mjs';

/**
 * Unmeasured warm-up of reads. The previous target evicted this target's pages and code from the caches, so the first answer on
 * each connection would dominate the p99.
 */
const WARM_UP_SECONDS = 0.5;

const ERRORS = Buffer.from('"errors"');

/** The default validation of an answer; an operation may supply a stricter one. */
function validateAnswer(status, body) {
  if (status === 200 && !body.includes(ERRORS)) return undefined;
  return `${status} ${body.toString('utf8', 0, 300)}`;
}

/**
 * One measurement of one variant: its requests under load, and the processor time of server, database and client. No other target
 * has load at that time.
 */
export async function measure(variant, context, seconds) {
  const { operation } = variant;
  const { client, city, product } = variant.harness;
  if (variant.run !== undefined) return measureInProcess(variant);
  const supply = await operation.supply?.(variant, { client, city, product, seconds });
  const load = {
    port: variant.target.port,
    connections: context.connections,
    seconds: supply === undefined ? seconds : undefined,
    next: supply === undefined ? context.cycle(variant) : finite(variant, supply.inputs),
    validate: supply?.validate ?? validateAnswer,
  };
  const runOnce = () => underLoad(variant, context, { load, check: supply?.check });
  if (!runsWithoutTriggers(variant)) return runOnce();
  const undo = supply?.undo ?? operation.undo;
  return withoutTriggers(client, runOnce, () => undo(client));
}

async function underLoad(variant, context, { load, check }) {
  const { target } = variant;
  const { postmaster, client } = variant.harness;
  if (variant.operation.writes) {
    await warmUp(variant, context);
    await quiesce(client);
  } else {
    await runLoad({ ...load, seconds: WARM_UP_SECONDS, validate: () => undefined });
  }
  const before = usage(target.pid, postmaster);
  const answered = await runLoad(load);
  const after = usage(target.pid, postmaster);
  const memory = memoryOf(target.pid);
  answered.problems.push(...((await check?.()) ?? []));
  return { ...figuresOf(answered, spent(before, after)), memory };
}

/**
 * Warm-up of writes. Disabling and enabling triggers invalidates the cached plans of every connection, so each target gets requests
 * of the measured kind first.
 */
async function warmUp({ operation, build, target, harness, inputs }, { connections }) {
  const some =
    operation.warmUpInputs?.(harness.city) ??
    Array.from({ length: 2 * connections }, () => operation.renew(inputs[0]));
  const all = some.map((input) => ({ bytes: build(input) }));
  await runLoad({ port: target.port, connections, next: () => all.pop(), validate: () => undefined });
}

/** Endless cycle through the inputs. A later measurement continues where the previous one stopped. */
export function cycleInputs() {
  const states = new Map();
  return ({ operation, build, name, inputs }) => {
    const key = `${operation.name} ${name}`;
    if (!states.has(key)) states.set(key, { sent: 0, requests: [] });
    const state = states.get(key);
    return () => {
      const place = state.sent++ % inputs.length;
      const input = inputs[place];
      if (operation.renew !== undefined) return { bytes: build(operation.renew(input)) };
      state.requests[place] ??= { bytes: build(input) };
      return state.requests[place];
    };
  };
}

function finite({ build }, inputs) {
  const requests = inputs.map((input) => ({ bytes: build(input), input }));
  let place = 0;
  return () => requests[place++];
}

/** Measures a computation in this process instead of a server: a few sequential runs. */
async function measureInProcess({ run, times, harness, inputs }) {
  const { client, postmaster } = harness;
  const answers = [];
  const before = usage(process.pid, postmaster);
  const began = performance.now();
  for (const input of inputs.slice(0, times)) {
    const sent = performance.now();
    await run(client, input);
    answers.push({ milliseconds: performance.now() - sent });
  }
  const seconds = (performance.now() - began) / 1000;
  const { server, database } = spent(before, usage(process.pid, postmaster));
  return figuresOf({ answers, problems: [], seconds }, { server, database });
}

function usage(pid, postmaster) {
  return {
    server: processorTime(pid),
    database: postmaster === undefined ? undefined : processorTimeOfTree(postmaster),
    client: processorTime(process.pid),
  };
}

function spent(before, after) {
  return Object.fromEntries(
    Object.keys(before).map((key) => [
      key,
      before[key] === undefined || after[key] === undefined ? undefined : after[key] - before[key],
    ]),
  );
}
