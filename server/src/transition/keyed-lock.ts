/** Those who are at something: in which words, and what comes of it. */
type Those = Set<{ readonly words: string; readonly acting: Promise<unknown> }>;

const here = new WeakMap<object, Map<string, Those>>();

/**
 * Lets those who change the same thing in the same words begin at once, since one statement does for all of them; whoever uses other
 * words waits for those who are at it when he comes. Otherwise they would meet at the database's locks.
 * @param place the database, or whatever else the id belongs to
 */
export async function withKeyedLock<T>(
  place: object,
  id: string,
  words: string,
  act: () => Promise<T>,
): Promise<T> {
  const things = here.get(place) ?? new Map<string, Those>();
  here.set(place, things);
  const others = [...(things.get(id) ?? [])].filter((one) => one.words !== words);
  // Who waits for nobody is at it from now on, before anybody else can ask.
  if (others.length > 0) await Promise.allSettled(others.map(({ acting }) => acting));
  const those: Those = things.get(id) ?? new Set();
  const one = { words, acting: act() };
  things.set(id, those.add(one));
  try {
    return await one.acting;
  } finally {
    those.delete(one);
    if (those.size === 0 && things.get(id) === those) things.delete(id);
  }
}
