import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Acting } from '../../../context/acting.js';
import { lockInCity } from '../../../database/city-lock.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, StaleVersion } from '../../../refusal.js';
import { newId } from '../../../sql/id.js';
import { keywordsOf } from '../../../tables/keywords.js';
import { changedFields } from '../../event/changed-fields.js';
import { recordChange } from '../../event/record-change.js';
import { Category } from '../category.entity.js';

/** An absent field stays as it is; null clears an optional one. */
export interface CategoryChange {
  readonly code: string;
  readonly parentCode?: string | null;
  readonly name?: string | null;
  readonly nameEn?: string | null;
  readonly keywords?: readonly string[] | null;
  readonly photoRequired?: boolean | null;
  readonly photoReason?: string | null;
  readonly version?: number | null;
}

type Content = Pick<
  Category,
  'parentCode' | 'name' | 'nameEn' | 'keywords' | 'photoRequired' | 'photoReason'
>;

/** Two digits on the first level, two more on the second, as in the table of categories. */
const CODE = /^\d{2}(\d{2})?$/;
const FIRST_LEVEL = 2;

/**
 * Adds a category, or changes one. The tree has two levels, so a lock of the tree lets changes of it follow each other.
 * @returns the code
 * @throws BadInput naming the field; StaleVersion
 */
export async function saveCategory(acting: Acting, input: CategoryChange): Promise<string> {
  signedIn(acting);
  const code = input.code.trim();
  await acting.services.database.transaction(async (em) => {
    await lockInCity(em, 'categories');
    const category = await em.findOne(Category, { code });
    if (category !== null && input.version == null)
      throw new BadInput({ 'input.code': { problem: 'taken' } });
    if (category === null && input.version != null)
      throw new BadInput({ 'input.code': { problem: 'unknown' } });
    if (category === null) await add(em, acting, code, newContent(code, input));
    else if (category.version !== input.version) throw new StaleVersion({ version: category.version });
    else await change(em, acting, category, contentOf(input, category));
  });
  return code;
}

/** @throws BadInput for a malformed code, and what a new category lacks */
function newContent(code: string, input: CategoryChange): Content {
  const { name } = input;
  if (!CODE.test(code)) throw new BadInput({ 'input.code': { problem: 'invalid' } });
  if (name == null) throw new BadInput({ 'input.name': { problem: 'required' } });
  const rest = { parentCode: null, keywords: [], photoRequired: false, photoReason: null };
  return contentOf(input, { name, nameEn: name, ...rest });
}

/** @throws BadInput for a photo without its reason */
function contentOf(input: CategoryChange, before: Content): Content {
  const { parentCode, keywords, photoReason } = input;
  const name = input.name?.trim() ?? before.name;
  const content = {
    parentCode: parentCode === undefined ? before.parentCode : parentCode?.trim() || null,
    name,
    nameEn: englishName(input, before) ?? name,
    keywords: keywords === undefined ? before.keywords : keywordsOf(keywords),
    photoRequired: input.photoRequired ?? before.photoRequired,
    photoReason: photoReason === undefined ? before.photoReason : photoReason?.trim() || null,
  };
  if (content.photoRequired && content.photoReason === null)
    throw new BadInput({ 'input.photoReason': { problem: 'required' } });
  return content;
}

/** Undefined where the Chinese name stands for it: until one is given, and after it is cleared. */
function englishName(
  { nameEn }: CategoryChange,
  before: Pick<Content, 'name' | 'nameEn'>,
): string | undefined {
  if (nameEn === undefined) return before.nameEn === before.name ? undefined : before.nameEn;
  return nameEn?.trim() || undefined;
}

/** @throws BadInput for a parent that is unknown or on the second level, and a code that does not lie below the parent's */
async function assertParent(em: SqlEntityManager, code: string, parentCode: string | null): Promise<void> {
  if (parentCode === null) {
    if (code.length === FIRST_LEVEL) return;
    throw new BadInput({ 'input.parentCode': { problem: 'required' } });
  }
  const parent = await em.findOne(Category, { code: parentCode });
  if (parent === null) throw new BadInput({ 'input.parentCode': { problem: 'unknown' } });
  if (parent.parentCode !== null || (await em.count(Category, { parentCode: code })) > 0)
    throw new BadInput({ 'input.parentCode': { problem: 'twoLevels' } });
  if (!code.startsWith(parentCode) || code === parentCode)
    throw new BadInput({ 'input.code': { problem: 'codeOfParent' } });
}

async function add(em: SqlEntityManager, acting: Acting, code: string, content: Content): Promise<void> {
  await assertParent(em, code, content.parentCode);
  const id = newId();
  em.create(Category, { id, code, ...content, position: await nextPosition(em, content.parentCode) });
  await em.flush();
  const details = { code, parentCode: content.parentCode };
  await recordChange(em, acting, 'ADMIN', { noun: 'CATEGORY', id, action: 'CREATE', details });
}

/** After the last category of the group, so that the list stays a tree; a new group comes last. */
async function nextPosition(em: SqlEntityManager, parentCode: string | null): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(position), 0) as last from categories
    where ${parentCode}::text is null or ${parentCode} in (code, parent_code)
  `.execute(em.getKysely<unknown>());
  const last = rows[0]?.last ?? 0;
  return parentCode === null ? last + 1 : last;
}

async function change(
  em: SqlEntityManager,
  acting: Acting,
  category: Category,
  content: Content,
): Promise<void> {
  const { id, code } = category;
  const fields = changedFields<Content>(category, content);
  if (fields.length === 0) return;
  if (fields.includes('parentCode')) {
    await assertParent(em, code, content.parentCode);
    em.assign(category, { position: await nextPosition(em, content.parentCode) });
  }
  em.assign(category, content);
  await em.flush();
  const details = { code, fields };
  await recordChange(em, acting, 'ADMIN', { noun: 'CATEGORY', id, action: 'EDIT', details });
}
