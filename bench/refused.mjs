/** The bench cannot run like this; nothing was touched. The message says why and what to do. */
export class Refused extends Error {
  name = 'Refused';
}
