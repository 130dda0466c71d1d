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
      variants: new Map(operations.map((one) => [one.name, allVariants(one, grounds)])),
      settings: { rounds, seconds, connections },
      say,
    });
    return { results, notes: notesOf(grounds[0]) };
  } finally {
    for (const ground of grounds) await ground.close();
  }
}

/** The product in the smaller city comes right behind the product, so that both meet the same moods of the machine. */
function allVariants(operation, [ground, smaller]) {
  const [product, ...others] = variantsOf(operation, ground.sides);
  const beside = smaller === undefined ? [] : variantsOf(operation, smaller.sides).slice(0, 1);
  const inProcess = (operation.inProcess ?? []).map((one) => ({ operation, ...one }));
  return [
    { ...product, ground },
    ...beside.map((one) => ({ ...one, name: SMALLER, ground: smaller })),
    ...[...others, ...inProcess].map((one) => ({ ...one, ground })),
  ];
}

function notesOf({ refused }) {
  return [
    ...(sidesHere().includes('peer') ? [] : ['The peer is not installed here: `npm run bench` installs it.']),
    ...(refused.length === 0
      ? []
      : [`Asked by their text, not by hash, which the product does not take: ${refused.join(', ')}.`]),
  ];
}
