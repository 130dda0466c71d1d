/** Who is at it, by what he is at. */
const busy = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * Lets those who want to change the same thing go one after another. Between processes the database's locks see to that;
 * within one they would cost each who waits a connection, and a lock that has to be written to disk for nothing.
 * @param place the database, or whatever else the id belongs to
 * @param look asked by those who had to wait: what they are told if there is nothing left to be done
 */
export async function withKeyedMutex<T>(
  place: object,
  id: string,
  { look, change }: { readonly look: () => Promise<T | undefined>; readonly change: () => Promise<T> },
): Promise<T> {
  const here = busy.get(place) ?? new Map<string, Promise<unknown>>();
  busy.set(place, here);
  for (let before = here.get(id); before !== undefined; before = here.get(id)) {
    await before;
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  const changing = change();
  const over = changing.then(isOver, isOver);
  here.set(id, over);
  try {
    return await changing;
  } finally {
    if (here.get(id) === over) here.delete(id);
  }
}

function isOver(): void {
  // Whoever waits only wants to know that it is over.
}
