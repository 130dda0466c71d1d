import { writtenForm } from '@lindan/shared/written-form';

import { COMPARED_CHARACTERS, termsOf } from '../terms.js';
import type { NamedNumbers } from './named-numbers.js';
import { numbersIn, withDigits } from './named-numbers.js';
import { placesIn } from './named-places.js';

/** A text with a title. */
export interface Stated {
  readonly title: string;
  readonly description: string;
}

/** What of a text is compared, computed once for each. */
export interface ComparedText {
  readonly title: ReadonlySet<string>;
  /** The title in the written form. */
  readonly head: string;
  /** Of title and description. */
  readonly terms: ReadonlySet<string>;
  readonly numbers: NamedNumbers;
  readonly places: readonly string[];
  /** Title and description in the written form. */
  readonly form: string;
}

/** Numbers of flats, in the written form: 501, 3-2-501, 2室. */
const DOORS = /\d+[室户房]|\d+号(?!楼|线)|\d{3,}/g;

/** @param withDoors whether numbers of flats count */
export function comparedText({ title, description }: Stated, withDoors = true): ComparedText {
  const compared = (text: string): string => {
    const form = withDigits(
      writtenForm(
        Array.from(text.slice(0, 2 * COMPARED_CHARACTERS))
          .slice(0, COMPARED_CHARACTERS)
          .join(''),
      ),
    );
    return withDoors ? form : form.replace(DOORS, ' ');
  };
  const head = compared(title);
  const form = `${head} ${compared(description)}`;
  return {
    title: termsOf(head),
    head,
    terms: termsOf(form),
    numbers: numbersIn(form),
    places: placesIn(form),
    form,
  };
}

const NUMBERED = /[a-z]?\d+(?:号楼|号线|单元|[栋幢座楼层号室期组区县市路])?/g;

/** What a title says besides the named places and numbers. */
export function matterOf({ head }: ComparedText, places: readonly string[]): ReadonlySet<string> {
  const rest = places.reduce((text, place) => text.replaceAll(place, ' '), head);
  return termsOf(rest.replace(NUMBERED, ' '));
}
