import { besideUpkeep, isBesideUpkeep } from '../peer/beside-upkeep.mjs';
import { memoryOf, processorTime, processorTimeOfTree } from './cpu.mjs';
import { figuresOf } from './figures.mjs';
import { putUnderLoad } from './load.mjs';
import { settled } from './settled.mjs';

/**
 * So long each side is asked before its reads are measured: those before it threw its pages and its code out of the caches, and the
 * first answers, one for each connection, would be the slowest hundredth.
 */
const BEFORE_SECONDS = 0.5;

const ERRORS = Buffer.from('"errors"');

/** What is wrong with an answer, unless the operation looks closer. */
function judgeAnswer(status, body) {
  if (status === 200 && !body.includes(ERRORS)) return undefined;
  return `${status} ${body.toString('utf8', 0, 300)}`;
}

/**
 * One measurement of one way to ask: its requests under load, with what its server, the database and the one who asks
 * used meanwhile. Nobody else is asked at that time.
 */
export async function measure(variant, context, seconds) {
  const { operation } = variant;
  const { client, city, product } = variant.ground;
  if (variant.run !== undefined) return measureInProcess(variant);
  const supply = await operation.supply?.(variant, { client, city, product, seconds });
  const load = {
    port: variant.side.port,
    connections: context.connections,
    seconds: supply === undefined ? seconds : undefined,
    next: supply === undefined ? context.endless(variant) : finite(variant, supply.inputs),
    judge: supply?.judge ?? judgeAnswer,
  };
  const ask = () => underLoad(variant, context, { load, check: supply?.check });
  if (!isBesideUpkeep(variant)) return ask();
  const takeBack = supply?.takeBack ?? operation.takeBack;
  return besideUpkeep(client, ask, () => takeBack(client));
}

async function underLoad(variant, context, { load, check }) {
  const { side } = variant;
  const { postmaster, client } = variant.ground;
  if (variant.operation.writes) {
    await askBefore(variant, context);
    await settled(client);
  } else {
    await putUnderLoad({ ...load, seconds: BEFORE_SECONDS, judge: () => undefined });
  }
  const before = usage(side.pid, postmaster);
  const answered = await putUnderLoad(load);
  const after = usage(side.pid, postmaster);
  const memory = memoryOf(side.pid);
  answered.problems.push(...((await check?.()) ?? []));
  return { ...figuresOf(answered, spent(before, after)), memory };
}

/**
 * Where triggers fall silent and speak again, every connection plans its statements anew: that is over before anything
 * is measured, on all sides, so they are asked in the way in which they will be.
 */
async function askBefore({ operation, build, side, ground, inputs }, { connections }) {
  const some =
    operation.probes?.(ground.city) ??
    Array.from({ length: 2 * connections }, () => operation.renew(inputs[0]));
  const all = some.map((input) => ({ bytes: build(input) }));
  await putUnderLoad({ port: side.port, connections, next: () => all.pop(), judge: () => undefined });
}

/** Without end: the inputs in turn, so that a later measurement goes on where the one before it stopped. */
export function endlessly() {
  const states = new Map();
  return ({ operation, build, name, inputs }) => {
    const key = `${operation.name} ${name}`;
    if (!states.has(key)) states.set(key, { asked: 0, requests: [] });
    const state = states.get(key);
    return () => {
      const place = state.asked++ % inputs.length;
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

/** Work of our own process instead of a server's: a few times, one after the other. */
async function measureInProcess({ run, times, ground, inputs }) {
  const { client, postmaster } = ground;
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
