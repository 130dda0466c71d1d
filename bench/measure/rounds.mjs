import { endlessly, measure } from './measure.mjs';
import { askOneByOne } from './one-by-one.mjs';
import { verify } from './verify.mjs';

/**
 * All operations: first compared, then warmed up, then measured in rounds. A round asks operation by operation and in
 * each of them side by side, in an order that turns from round to round, so that whatever the machine does besides falls
 * on all of them alike. What writes comes after all that reads.
 */
export async function runRounds({ operations, ways, settings, say }) {
  const { rounds, seconds, connections } = settings;
  const context = { connections, endless: endlessly() };
  const results = new Map();
  for (const group of [operations.filter((one) => !one.writes), operations.filter((one) => one.writes)]) {
    for (const operation of group) {
      const mine = ways.get(operation.name).flat();
      say(`${operation.title}: compared, then warmed up`);
      const problems = await verify(operation, mine);
      for (const variant of mine) {
        if (variant.run === undefined) await measure(variant, context, Math.min(2, seconds / 2));
      }
      results.set(operation.name, {
        operation,
        problems,
        sides: new Map(mine.map(({ name }) => [name, []])),
      });
    }
    for (let round = 0; round < rounds; round++) {
      for (const operation of group) {
        const result = results.get(operation.name);
        for (const variant of turned(ways.get(operation.name), round)) {
          const figures = await measure(variant, context, seconds);
          const byTag = operation.tag && (await askOneByOne(variant));
          result.sides.get(variant.name).push({ ...figures, byTag });
          say(`round ${round + 1}, ${operation.title}, ${variant.name}: ${figures.perSecond.toFixed(1)}/s`);
        }
      }
    }
  }
  return [...results.values()];
}

/** The same way in both cities stays side by side, now the one first and now the other. */
function turned(ways, round) {
  const from = round % ways.length;
  return [...ways.slice(from), ...ways.slice(0, from)].flatMap((same) =>
    round % 2 === 0 ? same : same.toReversed(),
  );
}
