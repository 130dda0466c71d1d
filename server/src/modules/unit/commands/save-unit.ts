import type { UnitKind } from '@lindan/shared';
import { writtenForm } from '@lindan/shared/written-form';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, StaleVersion } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { SEPARATOR } from '../../../tables/cell-list.js';
import { keywordsOf } from '../../../tables/keywords.js';
import { idempotently } from '../../../transition/idempotency.js';
import { changedFields } from '../../event/changed-fields.js';
import { recordChange } from '../../event/record-change.js';
import { assertPlaced, holdPlace } from '../placed-unit.js';
import { Unit } from '../unit.entity.js';
import { lockUnit, lockUnitTree } from '../unit.repository.js';

/** An absent field stays as it is; null clears an optional one. */
export interface UnitChange {
  readonly id?: string | null;
  readonly code?: string | null;
  readonly name?: string | null;
  readonly shortName?: string | null;
  readonly nameEn?: string | null;
  readonly kind?: UnitKind | null;
  readonly regionId?: string | null;
  readonly parentId?: string | null;
  readonly duties?: string | null;
  readonly keywords?: readonly string[] | null;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

type Content = Pick<
  Unit,
  'code' | 'name' | 'shortName' | 'nameEn' | 'kind' | 'regionId' | 'parentId' | 'duties' | 'keywords'
>;

const EMPTY = { regionId: null, parentId: null, duties: null, keywords: [] };

/**
 * Adds a unit, or changes one. The lock of the tree also keeps a code from being given twice.
 * @returns the id
 * @throws BadInput naming the field; StaleVersion
 */
export async function saveUnit(acting: Acting, input: UnitChange): Promise<string> {
  signedIn(acting);
  const { database } = acting.services;
  const { id } = input;
  if (id != null) {
    await database.transaction((em) => change(em, acting, id, input));
    return id;
  }
  const call = { operation: 'saveUnit', key: input.idempotencyKey, input };
  const added = await database.transaction((em) =>
    idempotently(em, acting, call, (newOne) => add(em, acting, newOne, input), newId),
  );
  return added.id;
}

async function add(
  em: SqlEntityManager,
  acting: Acting,
  id: string,
  input: UnitChange,
): Promise<{ id: string }> {
  const { kind } = input;
  const name = input.name?.trim();
  if (name === undefined) throw new BadInput({ 'input.name': { problem: 'required' } });
  if (kind == null) throw new BadInput({ 'input.kind': { problem: 'required' } });
  await lockUnitTree(em);
  const next = await nextOf(em);
  const content = contentOf(input, {
    ...EMPTY,
    code: next.code,
    name,
    shortName: name,
    nameEn: name,
    kind,
  });
  // A name that was left out is another one's.
  assertNamesNoList(content, Object.keys(input));
  await assertPlaced(em, acting, id, content);
  await assertCodeIsFree(em, id, content.code);
  em.create(Unit, {
    id,
    ...content,
    position: next.position,
    closedAt: null,
    closedIntoId: null,
    isDemonstration: false,
  });
  await em.flush();
  const details = { code: content.code, kind, regionId: content.regionId, parentId: content.parentId };
  await recordChange(em, acting, 'ADMIN', { noun: 'UNIT', id, action: 'CREATE', details });
  return { id };
}

async function change(em: SqlEntityManager, acting: Acting, id: string, input: UnitChange): Promise<void> {
  await lockUnitTree(em);
  // Before the unit, as the closing of a place locks them.
  await holdPlace(em, input.regionId ?? null);
  const unit = await lockUnit(em, id);
  if (input.version != null && input.version !== unit.version)
    throw new StaleVersion({ version: unit.version });
  if (unit.closedAt !== null) throw new BadInput({ 'input.id': { problem: 'closedUnit' } });
  const content = contentOf(input, unit);
  const fields = changedFields<Content>(unit, content);
  if (fields.length === 0) return;
  assertNamesNoList(content, fields);
  await assertPlaced(em, acting, id, {
    regionId: fields.includes('regionId') ? content.regionId : null,
    parentId: fields.includes('parentId') ? content.parentId : null,
  });
  await assertCodeIsFree(em, id, content.code);
  em.assign(unit, content);
  await em.flush();
  await recordChange(em, acting, 'ADMIN', { noun: 'UNIT', id, action: 'EDIT', details: { fields } });
}

const LISTED = ['code', 'name', 'shortName'] as const;

/**
 * Tables list units by code or name in one cell, so a name with the separator of such a list could not be read.
 * @throws BadInput naming the fields
 */
function assertNamesNoList(content: Content, fields: readonly string[]): void {
  const wrong = LISTED.filter((field) => fields.includes(field) && content[field].includes(SEPARATOR));
  if (wrong.length === 0) return;
  throw new BadInput(Object.fromEntries(wrong.map((field) => [`input.${field}`, { problem: 'separator' }])));
}

function contentOf(input: UnitChange, before: Content): Content {
  const { regionId, parentId, duties, keywords } = input;
  return {
    code: input.code?.trim() ?? before.code,
    name: input.name?.trim() ?? before.name,
    shortName: input.shortName?.trim() ?? before.shortName,
    nameEn: input.nameEn?.trim() ?? before.nameEn,
    kind: input.kind ?? before.kind,
    regionId: regionId === undefined ? before.regionId : (regionId?.toLowerCase() ?? null),
    parentId: parentId === undefined ? before.parentId : (parentId?.toLowerCase() ?? null),
    duties: duties === undefined ? before.duties : duties?.trim() || null,
    keywords: keywords === undefined ? before.keywords : keywordsOf(keywords),
  };
}

/** The first free number as a code (U07), whatever high numbers were typed, and the place after the last unit. */
async function nextOf(em: SqlEntityManager): Promise<{ code: string; position: number }> {
  const { rows } = await sql<{ number: number; position: number }>`
    with taken as materialized (select substring(code from '^U(\\d{1,9})$')::integer as number from units)
    select (
      select min(free) from generate_series(1, (select count(*)::integer + 1 from units)) free
      where not exists (select from taken where number = free)
    ) as number, coalesce(max(position), 0) + 1 as position from units
  `.execute(em.getKysely<unknown>());
  const { number, position } = rows[0] ?? { number: 1, position: 1 };
  return { code: `U${String(number).padStart(2, '0')}`, position };
}

async function assertCodeIsFree(em: SqlEntityManager, id: string, code: string): Promise<void> {
  const { rows } = await sql`
    select from units where written_form(code) = ${writtenForm(code)} and id <> ${id}
  `.execute(em.getKysely<unknown>());
  if (rows.length > 0) throw new BadInput({ 'input.code': { problem: 'taken' } });
}
