import { BrokenOff } from './broken-off.mjs';
import { SMALLER } from './floors.mjs';
import { openGround } from './ground.mjs';
import { runRounds } from './measure/rounds.mjs';
import { OPERATIONS } from './operations/operations.mjs';
import { variantsOf } from './operations/variants.mjs';
import { preparePeer } from './peer/prepare-peer.mjs';
import { sidesHere } from './sides/start-side.mjs';

/** Starts all sides on a loaded city, and the product on a smaller one too if there is one, measures them, and stops them. */
export async function measureCity({ city, smaller }, { only, rounds, seconds, connections }, say) {
  const operations = OPERATIONS.filter(({ name }) => only.includes(name));
  const grounds = [];
  try {
    grounds.push(await openGround(city, { names: sidesHere(), operations, prepare: preparePeer }));
    if (smaller !== undefined) grounds.push(await openGround(smaller, { names: ['product'], operations }));
    const results = await runRounds({
      operations,
      ways: new Map(operations.map((one) => [one.name, waysOf(one, grounds)])),
      settings: { rounds, seconds, connections },
      say,
    });
    return { results, notes: notesOf(grounds[0]) };
  } catch (error) {
    for (const ground of grounds) {
      const ended = await ground.whatEnded();
      if (ended !== undefined) throw new BrokenOff(ended, { cause: error });
    }
    throw error;
  } finally {
    for (const ground of grounds) await ground.close();
  }
}

/**
 * The ways in which an operation is asked, each a list: the product's first one in both cities, which stay side by side so that they
 * meet the same moods of the machine.
 */
function waysOf(operation, [ground, smaller]) {
  const [product, ...others] = standingOn(ground, operation);
  const beside = smaller === undefined ? [] : standingOn(smaller, operation).slice(0, 1);
  const { inputs } = product;
  const inProcess = (operation.inProcess ?? []).map((one) => ({ ...one, operation, ground, inputs }));
  const same = [product, ...beside.map((one) => ({ ...one, name: SMALLER }))];
  return [same, ...[...others, ...inProcess].map((one) => [one])];
}

function standingOn(ground, operation) {
  const inputs = operation.inputs?.(ground.city) ?? [];
  return variantsOf(operation, ground.sides).map((one) => ({ ...one, ground, inputs }));
}

function notesOf({ refused }) {
  return [
    ...(sidesHere().includes('peer') ? [] : ['The peer is not installed here: `npm run bench` installs it.']),
    ...(refused.length === 0
      ? []
      : [`Asked by their text, not by hash, which the product does not take: ${refused.join(', ')}.`]),
  ];
}
