import { cycleInputs, measure } from './measure.mjs';
import { measureSequentially } from './sequential.mjs';
import { verify } from './verify.mjs';

/**
 * Verifies, warms up and then measures all operations in rounds. In a round the targets of one operation are measured directly
 * after each other, in an order that rotates from round to round, so that noise of the machine affects all of them alike.
 * Operations that write come after all reads.
 */
export async function runRounds({ operations, groups, settings, log }) {
  const { rounds, seconds, connections } = settings;
  const context = { connections, cycle: cycleInputs() };
  const results = new Map();
  for (const phase of [operations.filter((one) => !one.writes), operations.filter((one) => one.writes)]) {
    for (const operation of phase) {
      const mine = groups.get(operation.name).flat();
      log(`${operation.title}: compared, then warmed up`);
      const problems = await verify(operation, mine);
      for (const variant of mine) {
        if (variant.run === undefined) await measure(variant, context, Math.min(2, seconds / 2));
      }
      results.set(operation.name, {
        operation,
        problems,
        targets: new Map(mine.map(({ name }) => [name, []])),
      });
    }
    for (let round = 0; round < rounds; round++) {
      for (const operation of phase) {
        const result = results.get(operation.name);
        for (const variant of rotated(groups.get(operation.name), round)) {
          const figures = await measure(variant, context, seconds);
          const byTag = operation.tag && (await measureSequentially(variant));
          result.targets.get(variant.name).push({ ...figures, byTag });
          log(`round ${round + 1}, ${operation.title}, ${variant.name}: ${figures.perSecond.toFixed(1)}/s`);
        }
      }
    }
  }
  return [...results.values()];
}

/** Rotates the groups. The variants within a group stay together, in alternating order. */
function rotated(groups, round) {
  const from = round % groups.length;
  return [...groups.slice(from), ...groups.slice(0, from)].flatMap((group) =>
    round % 2 === 0 ? group : group.toReversed(),
  );
}
