/** Something that a run needs ended while it went on. The message says what. */
export class BrokenOff extends Error {
  name = 'BrokenOff';
}
