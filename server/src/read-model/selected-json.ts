import type { Selection } from './selection.js';

/** Something that was read and stands in an answer as it is: a text for each shape in which it was asked for. */
export class SelectedJson {
  constructor(private readonly texts: ReadonlyMap<Selection, string>) {}

  /** As JSON text in the shape of an answer. */
  write(shape: Selection): string {
    const text = this.texts.get(shape);
    if (text === undefined) throw new Error(`${shape.type.name} was not read in this shape`);
    return text;
  }
}
