/** A text that is judged. Of a segmented row, all words are the description. */
export interface StatedText {
  readonly title: string;
  readonly description: string;
}

/** A text with what it is about: the code of a category, or the id of a unit. */
export interface LabelledText extends StatedText {
  readonly label: string;
  /** How much it counts in training; 1 where it is not said. Cases that people confirmed count 1, described ones less. */
  readonly weight?: number;
}
