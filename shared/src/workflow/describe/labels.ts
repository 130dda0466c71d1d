import type { Locale } from '../../vocabulary/locale.js';
import type { Role } from '../../vocabulary/role.js';
import type { Words } from '../../words/words.js';
import type { Grant, Scope } from '../workflow.js';
import { SCOPE_IN_WORDS } from './plain-english.js';

export type Catalogues = Readonly<Record<Locale, Words>>;

/** The word lists of the catalogues, one word per value. */
type WordList = { [Key in keyof Words]: Words[Key] extends string ? never : Key }[keyof Words];

/** The English word with the Chinese one: `To assess 待研判`. */
export function label(catalogues: Catalogues, list: WordList, value: string): string {
  const find = (words: Words): string => (words[list] as Readonly<Record<string, string>>)[value] ?? value;
  return `${find(catalogues.en)} ${find(catalogues['zh-CN'])}`;
}

/** `Unit liaison 单位联络员 (of the lead unit, of a co-operating unit)`: one role with all of its scopes. */
export function grantLabels(catalogues: Catalogues, grants: readonly Grant[]): readonly string[] {
  const reaches = new Map<Role | 'SYSTEM', Scope[]>();
  for (const { role, scope } of grants) reaches.set(role, [...(reaches.get(role) ?? []), scope]);
  return [...reaches].map(([role, scopes]) => {
    const reach = scopes.map((scope) => SCOPE_IN_WORDS[scope].short).join(', ');
    return `${label(catalogues, 'role', role)} (${reach})`;
  });
}
