import { FLOORS, SLOWEST_WORD } from '../floors.mjs';
import { median, ratio } from '../measure/figures.mjs';

/** The number of differing answers to print. */
const SHOWN = 3;

const FIGURES = ['perSecond', 'p50', 'p99', 'cpu', 'serverCpu', 'databaseCpu', 'clientCpu', 'memory'];

/** All measurements with the medians over the rounds and the comparisons: the content of the JSON file. */
export function summarise({ results, notes, machine, options }) {
  const operations = results.map(({ operation, problems, targets }) => ({
    name: operation.name,
    title: operation.title,
    problems,
    targets: [...targets].map(([name, rounds]) => ({ name, ...mediansOf(rounds), rounds })),
  }));
  const { size, smaller, rounds, seconds, connections } = options;
  return {
    size,
    smaller,
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

/** A floor with the reached ratio; empty if one of its targets was not measured. */
function compared(wanted, operations, { size, smaller }) {
  const operation = operations.find(({ name }) => name === wanted.operation);
  const [one, other] = [wanted.target, wanted.of].map((target) =>
    operation?.targets.find(({ name }) => name === target),
  );
  if (one === undefined || other === undefined) return [];
  const { by = 'perSecond' } = wanted;
  const values = (target) => target.rounds.map((round) => round[by]);
  const reached = ratio(values(one), values(other));
  if (reached === undefined) return [];
  const counts = [undefined, size].includes(wanted.size) && [undefined, smaller].includes(wanted.from);
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

/** For each target, the slowest search word compared with the median over the words, measured sequentially. */
function wordsOf({ name, targets }) {
  return targets.flatMap((target) => {
    const byWord = Map.groupBy(
      target.rounds.flatMap(({ byTag = [] }) => byTag),
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
      {
        operation: name,
        target: target.name,
        slowest,
        middle,
        share,
        isMet: share <= SLOWEST_WORD.floor,
        times,
      },
    ];
  });
}

/** Reasons to fail a run: a differing answer, an error, a number of winners other than one. A missed floor is none. */
export function failuresIn({ operations }) {
  return operations.flatMap(({ title, problems, targets }) => [
    ...problems.slice(0, SHOWN).map((problem) => `${title}: the answers differ: ${problem}`),
    ...(problems.length > SHOWN ? [`${title}: … and ${problems.length - SHOWN} more`] : []),
    ...targets.flatMap(({ name, rounds }) =>
      rounds.flatMap(({ errors, problem }, round) =>
        errors > 0
          ? [`${title}, ${name}, round ${round + 1}: ${errors} wrong answers, the first: ${problem}`]
          : [],
      ),
    ),
  ]);
}
