import type { Cells } from './cells.js';
import type { Layout } from './layout.js';
import type { Finisher } from './noun.js';
import type { Shape } from './shape.js';
import { byName } from './shape.js';
import { Writable } from './writable.js';
import { writeCells } from './writer.js';

/** A row that was read, not yet written: the answer's shape decides what of it goes where. */
export class Found extends Writable {
  constructor(
    private readonly layout: Layout,
    private readonly cells: Cells,
    private readonly finisher: Finisher,
  ) {
    super();
  }

  /** As JSON text in the shape of an answer. */
  override write(shape: Shape): string {
    return writeCells(this.layout, shape, this.cells, this.finisher);
  }

  /** As an object with its fields by name, for executors that pick from objects. */
  plain(shape: Shape): Record<string, unknown> {
    return JSON.parse(this.write(byName(shape))) as Record<string, unknown>;
  }
}
