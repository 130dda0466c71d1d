/** Who is at something, by what it is: in which words, and when he is done. */
const here = new WeakMap<
  object,
  Map<string, Set<{ readonly words: string; readonly over: Promise<void> }>>
>();

/**
 * Lets those who change the same thing in the same words begin at once, since one statement does for all of them; whoever uses other
 * words waits for those who are at it when he comes. Otherwise they would meet at the database's locks.
 * @param place the database, or whatever else the id belongs to
 */
export async function withTheirLike<T>(
  place: object,
  id: string,
  words: string,
  act: () => Promise<T>,
): Promise<T> {
  const those = here.get(place) ?? new Map<string, Set<{ words: string; over: Promise<void> }>>();
  here.set(place, those);
  const others = [...(those.get(id) ?? [])].filter((one) => one.words !== words);
  if (others.length > 0) await Promise.all(others.map(({ over }) => over));
  const acting = act();
  const one = { words, over: acting.then(isOver, isOver) };
  const now = those.get(id) ?? new Set();
  those.set(id, now.add(one));
  try {
    return await acting;
  } finally {
    now.delete(one);
    if (now.size === 0 && those.get(id) === now) those.delete(id);
  }
}

function isOver(): void {
  // Whoever waits only wants to know that it is over.
}
