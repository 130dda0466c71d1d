import { isNonNullType } from 'graphql';
import { sql } from 'kysely';
import type { Sql } from '../sql/fragment.js';
import type { Aliases, Row } from '../sql/row.js';
import { leafText } from './leaf-text.js';
import type { Field, ObjectMapping, PostProcessor, Reader } from './mapping.js';
import type { PostProcessors } from './post-processors.js';
import { JSON_NULL } from './post-processors.js';
import type { SelectedField, Selection } from './selection.js';
import { isList } from './selection.js';

/** Writes the rows of one statement: as whom they are read, and what is only finished behind it. */
export interface JsonBuilder {
  readonly reader: Reader;
  readonly aliases: Aliases;
  readonly marks: PostProcessors;
}

/** What an object's text is put together from: what is known beforehand, and what PostgreSQL finds. */
interface Part {
  readonly text: string | Sql;
  /** The value that this is, if it is never absent: where it is all the same, the whole object has no text. */
  readonly needed?: string;
}

/**
 * A row as the text of the answer's object, written by PostgreSQL itself: it comes as one value, which nobody has to take
 * apart and put together again. Other nouns are correlated sub-selects, so the number of statements depends neither on
 * the document nor on the number of rows. Texts are put behind each other, since PostgreSQL's own functions that build JSON
 * take longer for an object than finding what is in it. Of values that are never absent only the object is asked whether one is: a
 * question for each of them would have to be prepared whenever the statement runs.
 */
export function objectJson(noun: ObjectMapping, shape: Selection, row: Row, writer: JsonBuilder): Sql {
  const parts = objectParts(noun, shape, row, writer);
  const texts: Sql[] = [];
  let known = '';
  for (const { text } of parts) {
    if (typeof text === 'string') known += text;
    else {
      texts.push(sql.lit(known), text);
      known = '';
    }
  }
  const whole = concatenated([...texts, sql.lit(known)]);
  const needed = parts.flatMap((part) => part.needed ?? []);
  return needed.length === 0 ? whole : sql`coalesce(${whole}, ${writer.marks.nothingFor(needed)})`;
}

function objectParts(noun: ObjectMapping, shape: Selection, row: Row, writer: JsonBuilder): readonly Part[] {
  const parts = shape.asked.flatMap((asked, index): readonly Part[] => [
    { text: `${index === 0 ? '{' : ','}${asked.label}` },
    // `__typename` and its like are the executor's own.
    ...(asked.name.startsWith('__')
      ? [{ text: JSON.stringify(shape.type.name) }]
      : valueParts(noun, asked, row, writer)),
  ]);
  return parts.length === 0 ? [{ text: '{}' }] : [...parts, { text: '}' }];
}

function valueParts(
  noun: ObjectMapping,
  asked: SelectedField,
  row: Row,
  writer: JsonBuilder,
): readonly Part[] {
  const field = noun.fields[asked.name];
  if (field === undefined) {
    throw new Error(`${noun.name}.${asked.name} is not readable: no field of that name is declared`);
  }
  if (field.is === 'part') return objectParts(field.noun(), belowOf(asked), row, writer);
  const needed = isNonNullType(asked.type) ? `${noun.name}.${asked.name}` : undefined;
  const orNothing = (text: Sql): Part =>
    needed === undefined ? { text: sql`coalesce(${text}, ${JSON_NULL})` } : { text, needed };
  if (field.is !== 'value' || asked.below !== undefined || field.finish !== undefined || isList(asked.type)) {
    return [orNothing(compoundText(field, asked, row, writer))];
  }
  const value = field.expression(row, writer.reader);
  const { text, isQuoted } = leafText(asked.type, value, field.isPlain);
  const said = sql`(${text})::text`;
  if (!isQuoted) return [orNothing(said)];
  if (needed === undefined) return [orNothing(sql`'"' || ${said} || '"'`)];
  return [{ text: '"' }, orNothing(said), { text: '"' }];
}

function compoundText(
  field: Exclude<Field, { is: 'part' }>,
  asked: SelectedField,
  row: Row,
  { reader, aliases, marks }: JsonBuilder,
): Sql {
  if (field.is === 'value') {
    const { expression, finish, isJson = false } = field;
    if (finish !== undefined || asked.below !== undefined) {
      return marks.finished(asked, sql`(${expression(row, reader)})::text`, finish ?? asJson);
    }
    return isJson ? sql`(${expression(row, reader)})` : sql`to_json(${expression(row, reader)})::text`;
  }
  const child = aliases.next();
  const noun = field.noun();
  const text = objectJson(noun, belowOf(asked), child, { reader, aliases, marks });
  const rows = field.rows === undefined ? sql.table(noun.table) : sql`(${field.rows(row, reader)})`;
  const found = sql`from ${rows} as ${sql.ref(child.alias)} where ${field.where(child, row, reader)}`;
  if (field.is === 'one') return sql`(select ${text} ${found})`;
  const order = field.orderBy === undefined ? sql`` : sql` order by ${field.orderBy(child)}`;
  return sql`(select '[' || coalesce(string_agg(${text}, ','${order}), '') || ']' ${found})`;
}

function belowOf({ name, below }: SelectedField): Selection {
  if (below === undefined) throw new Error(`nothing is asked of ${name}, which is an object`);
  return below;
}

const asJson: PostProcessor = (text) => JSON.parse(text);

/**
 * Put behind each other by twos, so that no text is copied more often than it has to be. Functions that take many values look
 * up the type of each whenever a statement runs.
 */
function concatenated(parts: readonly Sql[]): Sql {
  const [first, ...others] = parts;
  if (first === undefined) return sql`''`;
  if (others.length === 0) return first;
  const middle = Math.ceil(parts.length / 2);
  return sql`(${concatenated(parts.slice(0, middle))} || ${concatenated(parts.slice(middle))})`;
}
