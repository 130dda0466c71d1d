import { sql } from 'kysely';
import type { Sql } from '../sql/fragment.js';
import type { PostProcessContext, PostProcessor } from './mapping.js';
import type { SelectedField } from './selection.js';
import { toJson } from './write-value.js';

/** JSON escapes this character, so it occurs in no value. */
const MARK = '\u0001';
const IN_SQL = String.raw`U&'\0001'`;

export const JSON_NULL = sql.lit('null');

type FinishText = (text: string, finisher: PostProcessContext) => string;

/**
 * Values that the server has to process after PostgreSQL, for example to decrypt them. PostgreSQL writes them between marks,
 * with the number of their post-processor.
 */
export class PostProcessors {
  readonly #finishes: FinishText[] = [];
  readonly #needed: (readonly string[])[] = [];

  /** A value between marks; null stays null. */
  finished({ type, below }: SelectedField, text: Sql, finish: PostProcessor): Sql {
    this.#finishes.push((found, finisher) => toJson(type, below, finish(found, finisher)));
    return sql`${sql.raw(IN_SQL)} || ${sql.lit(`${this.#finishes.length - 1}:`)} || ${text} || ${sql.raw(IN_SQL)}`;
  }

  /** The mark in the place of an object that lacks one of these values, which are never absent. */
  nothingFor(needed: readonly string[]): Sql {
    const number = this.#needed.push(needed) - 1;
    return sql.raw(`U&'\\0001!${number}\\0001'`);
  }

  /** The text as it goes into the answer. @throws Error where a value is missing that may not be null */
  finish(text: string, finisher: PostProcessContext): string {
    let done = '';
    let from = 0;
    for (let open = text.indexOf(MARK); open >= 0; open = text.indexOf(MARK, from)) {
      const close = text.indexOf(MARK, open + 1);
      done += text.slice(from, open) + this.#finishOne(text.slice(open + 1, close), finisher);
      from = close + 1;
    }
    return from === 0 ? text : done + text.slice(from);
  }

  #finishOne(marked: string, finisher: PostProcessContext): string {
    if (marked.startsWith('!')) {
      const needed = this.#needed[Number(marked.slice(1))]?.join(' or ');
      throw new Error(`nothing was found for ${needed}, which is never absent`);
    }
    const colon = marked.indexOf(':');
    const finish = this.#finishes[Number(marked.slice(0, colon))];
    if (finish === undefined) throw new Error('a mark that nobody made');
    return finish(marked.slice(colon + 1), finisher);
  }
}
