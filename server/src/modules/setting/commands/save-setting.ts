import type { LimitRule, MatchWeights, OpeningHours, Side } from '@lindan/shared';
import type { SqlEntityManager } from '@mikro-orm/postgresql';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import type { FieldProblem } from '../../../refusal.js';
import { BadInput } from '../../../refusal.js';
import { boundsSetting } from '../../../settings/city-bounds.js';
import type { SettingName, SettingValues } from '../../../settings/registry.js';
import { SETTINGS } from '../../../settings/registry.js';
import { newId } from '../../../sql/id.js';
import { idempotently } from '../../../transition/idempotency.js';
import { Category } from '../../category/category.entity.js';
import { addVersion } from '../add-version.js';

/** The new value of one setting. */
export interface SettingChange {
  readonly openingHours?: OpeningHours | null;
  readonly timeLimits?: readonly Optional<LimitRule, 'categoryCode' | 'tier'>[] | null;
  readonly cityBounds?: Readonly<Partial<Record<Side, number | null>>> | null;
  readonly matchWeights?: MatchWeights | null;
  readonly holdsFrom?: Date | null;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

type Optional<Value, Field extends keyof Value> = Omit<Value, Field> & {
  readonly [Name in Field]?: Value[Name] | null;
};

type Changed = { readonly [Name in SettingName]: readonly [Name, SettingValues[Name]] }[SettingName];

/**
 * Saves a new version of a setting, which holds from now on or from a later moment. Saving what is said already changes nothing.
 * @throws BadInput for a value that its setting refuses, and for a moment in the past
 * @throws StaleVersion when another version was saved since the client saw the newest
 */
export async function saveSetting(acting: Acting, input: SettingChange): Promise<void> {
  signedIn(acting);
  const [name, value] = changedSetting(input);
  const { now, services } = acting;
  const holdsFrom = input.holdsFrom ?? now;
  const problems = SETTINGS[name].problems(value as never);
  if (Object.keys(problems).length > 0) throw new BadInput(beneath(`input.${name}`, problems));
  const call = { operation: 'saveSetting', key: input.idempotencyKey, input };
  const save = (em: SqlEntityManager) => async (id: string) => {
    // A repeated call may come after the moment that it names.
    if (holdsFrom < now) throw new BadInput({ 'input.holdsFrom': { problem: 'past' } });
    if (name === 'timeLimits') await assertCategories(em, value);
    await addVersion(em, acting, { id, name, value, holdsFrom, seen: input.version });
    return { id };
  };
  await services.database.transaction((em) => idempotently(em, acting, call, save(em), newId));
  await services.settings.read();
  services.announcer.settingsChanged();
}

/** @throws BadInput unless the input holds the value of exactly one setting */
function changedSetting({ openingHours, timeLimits, cityBounds, matchWeights }: SettingChange): Changed {
  const named = Object.entries({ openingHours, timeLimits, cityBounds, matchWeights }).filter(
    ([, value]) => value != null,
  );
  const [, second] = named;
  if (second !== undefined) throw new BadInput({ [`input.${second[0]}`]: { problem: 'invalid' } });
  if (openingHours != null) return ['openingHours', openingHours];
  if (matchWeights != null) return ['matchWeights', matchWeights];
  if (cityBounds != null) return ['cityBounds', boundsSetting(cityBounds)];
  if (timeLimits == null) throw new BadInput({ input: { problem: 'required' } });
  const rules = timeLimits.map(({ categoryCode, tier, ...rule }) => ({
    ...rule,
    categoryCode: categoryCode ?? null,
    tier: tier ?? null,
  }));
  return ['timeLimits', rules];
}

/** @throws BadInput naming each limit of an unknown category */
async function assertCategories(em: SqlEntityManager, rules: readonly LimitRule[]): Promise<void> {
  const known = new Set((await em.find(Category, {}, { fields: ['code'] })).map(({ code }) => code));
  const unknown = rules.flatMap(({ categoryCode }, index) =>
    categoryCode === null || known.has(categoryCode)
      ? []
      : [[`input.timeLimits[${index}].categoryCode`, { problem: 'unknown' } as const]],
  );
  if (unknown.length > 0) throw new BadInput(Object.fromEntries(unknown) as Record<string, FieldProblem>);
}

function beneath(
  path: string,
  problems: Readonly<Record<string, FieldProblem>>,
): Readonly<Record<string, FieldProblem>> {
  const pathOf = (field: string): string =>
    field === '' || field.startsWith('[') ? `${path}${field}` : `${path}.${field}`;
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [pathOf(field), problem]));
}
