import { prepareCompetitor } from './competitor/prepare-competitor.mjs';
import { RunInterrupted } from './errors.mjs';
import { SMALLER } from './floors.mjs';
import { openHarness } from './harness.mjs';
import { runRounds } from './measure/rounds.mjs';
import { OPERATIONS } from './operations/operations.mjs';
import { variantsOf } from './operations/variants.mjs';
import { installedTargets } from './targets/start-target.mjs';

/** Starts all targets on the loaded city, and the product on the smaller city if there is one; measures and stops them. */
export async function measureCity({ city, smaller }, { only, rounds, seconds, connections }, log) {
  const operations = OPERATIONS.filter(({ name }) => only.includes(name));
  const harnesses = [];
  try {
    harnesses.push(
      await openHarness(city, { names: installedTargets(), operations, prepare: prepareCompetitor }),
    );
    if (smaller !== undefined) harnesses.push(await openHarness(smaller, { names: ['product'], operations }));
    const results = await runRounds({
      operations,
      groups: new Map(operations.map((one) => [one.name, variantGroups(one, harnesses)])),
      settings: { rounds, seconds, connections },
      log,
    });
    return { results, notes: notesOf(harnesses[0]) };
  } catch (error) {
    for (const harness of harnesses) {
      const ended = await harness.findEnded();
      if (ended !== undefined) throw new RunInterrupted(ended, { cause: error });
    }
    throw error;
  } finally {
    for (const harness of harnesses) await harness.close();
  }
}

/**
 * The variants of an operation in groups that are measured back to back. The product's first variant in both cities forms one
 * group, so that both see the same state of the machine.
 */
function variantGroups(operation, [harness, smaller]) {
  const [product, ...others] = variantsIn(harness, operation);
  const inSmaller = smaller === undefined ? [] : variantsIn(smaller, operation).slice(0, 1);
  const { inputs } = product;
  const inProcess = (operation.inProcess ?? []).map((one) => ({ ...one, operation, harness, inputs }));
  const same = [product, ...inSmaller.map((one) => ({ ...one, name: SMALLER }))];
  return [same, ...[...others, ...inProcess].map((one) => [one])];
}

function variantsIn(harness, operation) {
  const inputs = operation.inputs?.(harness.city) ?? [];
  return variantsOf(operation, harness.targets).map((one) => ({ ...one, harness, inputs }));
}

function notesOf({ unregistered }) {
  return [
    ...(installedTargets().includes('competitor')
      ? []
      : ['The competitor is not installed: `npm run bench` installs it.']),
    ...(unregistered.length === 0
      ? []
      : [`Sent as full text because the product did not register the hash: ${unregistered.join(', ')}.`]),
  ];
}
