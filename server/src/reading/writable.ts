import type { Shape } from './shape.js';

/** Something that a statement gave and that writes itself into an answer. */
export abstract class Writable {
  abstract write(shape: Shape): string;
}
