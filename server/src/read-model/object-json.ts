import { isNonNullType } from 'graphql';
import { sql } from 'kysely';
import type { Sql } from '../sql/fragment.js';
import { columnOf } from '../sql/insert-row.js';
import type { Aliases, Row } from '../sql/row.js';
import { leafText } from './leaf-text.js';
import type { Field, ObjectMapping, PostProcessor, Reader } from './mapping.js';
import { assertMayBeReadAsItIs, column } from './mapping.js';
import type { PostProcessors } from './post-processors.js';
import { JSON_NULL } from './post-processors.js';
import type { SelectedField, Selection } from './selection.js';
import { isList } from './selection.js';

/** What the rows of one statement are written with: the reader, the aliases, and the post-processors. */
export interface JsonBuilder {
  readonly reader: Reader;
  readonly aliases: Aliases;
  readonly postProcessors: PostProcessors;
}

/** A piece of an object's text: constant, or an expression. */
interface Part {
  readonly text: string | Sql;
  /** The name of a non-null field. If its value is null, the whole text is null, and the error names the field. */
  readonly needed?: string;
}

/**
 * An SQL expression that writes a row as the JSON text of the answer. Other mappings are correlated sub-selects, so the number of
 * statements depends neither on the document nor on the number of rows. The text is concatenated, because PostgreSQL's own
 * functions for JSON take longer to build an object than to find its values. Whether a value is missing is checked once for an
 * object: a `coalesce` for each value would be prepared at every execution.
 */
export function objectJson(noun: ObjectMapping, selection: Selection, row: Row, writer: JsonBuilder): Sql {
  const parts = objectParts(noun, selection, row, writer);
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
  return needed.length === 0 ? whole : sql`coalesce(${whole}, ${writer.postProcessors.nothingFor(needed)})`;
}

function objectParts(
  noun: ObjectMapping,
  selection: Selection,
  row: Row,
  writer: JsonBuilder,
): readonly Part[] {
  const parts = selection.fields.flatMap((selected, index): readonly Part[] => [
    { text: `${index === 0 ? '{' : ','}${selected.label}` },
    // `__typename` is known without the row.
    ...(selected.name.startsWith('__')
      ? [{ text: JSON.stringify(selection.type.name) }]
      : valueParts(noun, selected, row, writer)),
  ]);
  return parts.length === 0 ? [{ text: '{}' }] : [...parts, { text: '}' }];
}

function valueParts(
  noun: ObjectMapping,
  selected: SelectedField,
  row: Row,
  writer: JsonBuilder,
): readonly Part[] {
  const field = fieldOf(noun, selected);
  if (field.is === 'part') return objectParts(field.noun(), belowOf(selected), row, writer);
  const needed = isNonNullType(selected.type) ? `${noun.name}.${selected.name}` : undefined;
  const orNothing = (text: Sql): Part =>
    needed === undefined ? { text: sql`coalesce(${text}, ${JSON_NULL})` } : { text, needed };
  if (
    field.is !== 'value' ||
    selected.below !== undefined ||
    field.finish !== undefined ||
    isList(selected.type)
  ) {
    return [orNothing(compoundText(field, selected, row, writer))];
  }
  const value = field.expression(row, writer.reader);
  const { text, isQuoted } = leafText(selected.type, value, field.isPlain);
  const said = sql`(${text})::text`;
  if (!isQuoted) return [orNothing(said)];
  if (needed === undefined) return [orNothing(sql`'"' || ${said} || '"'`)];
  return [{ text: '"' }, orNothing(said), { text: '"' }];
}

/** A field that the mapping does not name is the column of its name: the GraphQL type and the table say it already. */
function fieldOf({ name: noun, table, fields }: ObjectMapping, { name, below }: SelectedField): Field {
  const field = fields[name];
  if (field !== undefined) return field;
  if (below !== undefined) throw new Error(`${noun}.${name} is an object, and its mapping does not name it`);
  assertMayBeReadAsItIs(table, columnOf(name));
  return column(columnOf(name));
}

function compoundText(
  field: Exclude<Field, { is: 'part' }>,
  selected: SelectedField,
  row: Row,
  { reader, aliases, postProcessors }: JsonBuilder,
): Sql {
  if (field.is === 'value') {
    const { expression, finish, isJson = false } = field;
    if (finish !== undefined || selected.below !== undefined) {
      return postProcessors.finished(selected, sql`(${expression(row, reader)})::text`, finish ?? asJson);
    }
    return isJson ? sql`(${expression(row, reader)})` : sql`to_json(${expression(row, reader)})::text`;
  }
  const child = aliases.next();
  const noun = field.noun();
  const text = objectJson(noun, belowOf(selected), child, { reader, aliases, postProcessors });
  const rows = field.rows === undefined ? sql.table(noun.table) : sql`(${field.rows(row, reader)})`;
  const found = sql`from ${rows} as ${sql.ref(child.alias)} where ${field.where(child, row, reader)}`;
  if (field.is === 'one') return sql`(select ${text} ${found})`;
  const order = field.orderBy === undefined ? sql`` : sql` order by ${field.orderBy(child)}`;
  return sql`(select '[' || coalesce(string_agg(${text}, ','${order}), '') || ']' ${found})`;
}

function belowOf({ name, below }: SelectedField): Selection {
  if (below === undefined) throw new Error(`nothing is selected of ${name}, which is an object`);
  return below;
}

const asJson: PostProcessor = (text) => JSON.parse(text);

/**
 * Concatenates by halves, so that each text is copied a logarithmic number of times. `concat` would look up the type of each
 * value at every execution.
 */
function concatenated(parts: readonly Sql[]): Sql {
  const [first, ...others] = parts;
  if (first === undefined) return sql`''`;
  if (others.length === 0) return first;
  const middle = Math.ceil(parts.length / 2);
  return sql`(${concatenated(parts.slice(0, middle))} || ${concatenated(parts.slice(middle))})`;
}
