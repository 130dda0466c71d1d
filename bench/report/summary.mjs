import { FLOORS, SLOWEST_WORD } from '../floors.mjs';
import { median, ratio } from '../measure/figures.mjs';

/** Of many answers that differ, a few say enough. */
const SHOWN = 3;

const FIGURES = ['perSecond', 'p50', 'p99', 'cpu', 'serverCpu', 'databaseCpu', 'clientCpu', 'memory'];

/** Everything that was measured, with the medians of the rounds and how the sides compare: what the JSON file holds. */
export function summarise({ results, notes, machine, options }) {
  const operations = results.map(({ operation, problems, sides }) => ({
    name: operation.name,
    title: operation.title,
    problems,
    sides: [...sides].map(([name, rounds]) => ({ name, ...mediansOf(rounds), rounds })),
  }));
  const { size, beside, rounds, seconds, connections } = options;
  return {
    size,
    beside,
    settings: { rounds, seconds, connections },
    machine,
    notes,
    operations,
    comparisons: FLOORS.flatMap((wanted) => compared(wanted, operations, options)),
    words: operations.flatMap((operation) => wordsOf(operation)),
  };
}

function mediansOf(rounds) {
  const medians = FIGURES.map((figure) => [
    figure,
    median(rounds.map((round) => round[figure]).filter((value) => value !== undefined)),
  ]);
  return Object.fromEntries(medians.filter(([, value]) => value !== undefined));
}

/** A floor with what was reached; nothing where one of its sides was not measured. */
function compared(wanted, operations, { size, beside }) {
  const operation = operations.find(({ name }) => name === wanted.operation);
  const [one, other] = [wanted.side, wanted.of].map((side) =>
    operation?.sides.find(({ name }) => name === side),
  );
  if (one === undefined || other === undefined) return [];
  const { by = 'perSecond' } = wanted;
  const values = (side) => side.rounds.map((round) => round[by]);
  const reached = ratio(values(one), values(other));
  if (reached === undefined) return [];
  const counts = [undefined, size].includes(wanted.size) && [undefined, beside].includes(wanted.from);
  return [
    {
      ...wanted,
      by,
      reached,
      counts,
      isMet: meets(reached.median, wanted.floor, by),
      isAimed: meets(reached.median, wanted.aim, by),
    },
  ];
}

function meets(value, wanted, by) {
  if (wanted === undefined) return undefined;
  return by === 'perSecond' ? value >= wanted : value <= wanted;
}

/** The slowest word against the one in the middle, each asked by itself, for each side. */
function wordsOf({ name, sides }) {
  return sides.flatMap((side) => {
    const byWord = Map.groupBy(
      side.rounds.flatMap(({ byTag = [] }) => byTag),
      ({ tag }) => tag,
    );
    if (byWord.size === 0) return [];
    const times = [...byWord].map(([word, ones]) => ({
      word,
      milliseconds: median(ones.map(({ milliseconds }) => milliseconds)),
    }));
    const slowest = times.reduce((worst, one) => (one.milliseconds > worst.milliseconds ? one : worst));
    const middle = median(times.map(({ milliseconds }) => milliseconds));
    const share = slowest.milliseconds / middle;
    return [
      { operation: name, side: side.name, slowest, middle, share, isMet: share <= SLOWEST_WORD.floor, times },
    ];
  });
}

/** What makes a run worthless: an answer that differs, an error, more or fewer winners than one. Missed floors do not. */
export function failuresIn({ operations }) {
  return operations.flatMap(({ title, problems, sides }) => [
    ...problems.slice(0, SHOWN).map((problem) => `${title}: the answers differ: ${problem}`),
    ...(problems.length > SHOWN ? [`${title}: … and ${problems.length - SHOWN} more`] : []),
    ...sides.flatMap(({ name, rounds }) =>
      rounds.flatMap(({ errors, problem }, round) =>
        errors > 0
          ? [`${title}, ${name}, round ${round + 1}: ${errors} wrong answers, the first: ${problem}`]
          : [],
      ),
    ),
  ]);
}
