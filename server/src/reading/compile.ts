import { sql } from 'kysely';

import type { Field, Noun, Reader, Row, Sql } from './noun.js';
import { rowOf } from './noun.js';
import type { Selection } from './selection.js';

/** What has to be done to a node that came from the database before a client sees it. */
type Finish = (node: Record<string, unknown>) => void;

/** An SQL expression that gives a node as JSON, and its finishing touch, where it needs one. */
export interface CompiledNode {
  readonly json: Sql;
  readonly finish?: Finish;
}

/** Aliases are numbered through one statement, so that a noun can meet itself. */
export class Aliases {
  private used = 0;

  next(): Row {
    this.used += 1;
    return rowOf(`t${this.used}`);
  }
}

/**
 * Turns what is selected of a noun into one SQL expression over its row. Other nouns become correlated
 * sub-selects, so the number of statements does not depend on the document or on the number of rows.
 */
export function compileNode(
  noun: Noun,
  row: Row,
  selection: Selection,
  reader: Reader,
  aliases: Aliases,
): CompiledNode {
  const parts: Sql[] = [];
  const finishes: Finish[] = [];
  for (const [name, child] of selection.fields) {
    // `__typename` is the executor's own.
    if (name.startsWith('__')) continue;
    const compiled = compileField(fieldOf(noun, name), row, child, reader, aliases);
    parts.push(sql`${sql.lit(name)}::text, ${compiled.json}`);
    const { finish } = compiled;
    if (finish !== undefined) finishes.push((node) => (node[name] = finish(node[name])));
  }
  return {
    json: sql`json_build_object(${sql.join(parts)})`,
    ...(finishes.length > 0 && {
      finish: (node: Record<string, unknown>) => finishes.forEach((one) => one(node)),
    }),
  };
}

function fieldOf(noun: Noun, name: string): Field {
  const field = noun.fields[name];
  if (field === undefined)
    throw new Error(`${noun.name}.${name} is not readable: no field of that name is declared`);
  return field;
}

interface CompiledField {
  readonly json: Sql;
  readonly finish?: (value: unknown) => unknown;
}

function compileField(
  field: Field,
  row: Row,
  selection: Selection,
  reader: Reader,
  aliases: Aliases,
): CompiledField {
  if (field.is === 'value') {
    const { finish } = field;
    return {
      json: field.expression(row, reader),
      ...(finish && { finish: (found: unknown) => finish(found, reader) }),
    };
  }
  const noun = field.noun();
  const child = aliases.next();
  const node = compileNode(noun, child, selection, reader, aliases);
  const rows = field.rows === undefined ? sql.table(noun.table) : sql`(${field.rows(row, reader)})`;
  const from = sql`from ${rows} as ${sql.ref(child.alias)} where ${field.where(child, row, reader)}`;
  if (field.is === 'one') return { json: sql`(select ${node.json} ${from})`, ...finishOne(node.finish) };
  const order = field.orderBy === undefined ? sql`` : sql`order by ${field.orderBy(child)}`;
  return {
    json: sql`(select coalesce(json_agg(${node.json} ${order}), '[]'::json) ${from})`,
    ...finishMany(node.finish),
  };
}

function finishOne(finish: Finish | undefined): Pick<CompiledField, 'finish'> {
  if (finish === undefined) return {};
  return {
    finish: (found) => {
      if (found !== null) finish(found as Record<string, unknown>);
      return found;
    },
  };
}

function finishMany(finish: Finish | undefined): Pick<CompiledField, 'finish'> {
  if (finish === undefined) return {};
  return {
    finish: (found) => {
      for (const node of found as Record<string, unknown>[]) finish(node);
      return found;
    },
  };
}
