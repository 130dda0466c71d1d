import type { Viewer } from '../context/viewer.js';
import { NotSignedIn, OtherPerson } from '../refusal.js';

/** The header of a request, and the parameter of a socket, that name the person of a page. */
export const DRAWN_FOR_HEADER = 'lindan-person';
export const DRAWN_FOR_PARAMETER = 'person';

/**
 * Refuses a request of a page that was drawn for somebody else than the person who is signed in: another tab of the browser
 * has changed the session, and an act would be recorded in a name that is not on the screen. A client that names nobody is
 * served as before.
 * @throws NotSignedIn when the session is over, whatever the operation: a public one would be done without a name
 * @throws OtherPerson
 */
export function assertDrawnFor(person: unknown, viewer: Viewer | null): void {
  if (typeof person !== 'string' || person === '') return;
  if (viewer === null) throw new NotSignedIn();
  if (viewer.personId !== person) throw new OtherPerson(viewer);
}
