import type { Coordinates, EstateType } from '@lindan/shared';
import { localPhone, normalisePhone } from '@lindan/shared';

import type { Acting } from '../../../context/acting.js';
import { signedIn } from '../../../policy/permit.js';
import { BadInput, NotAllowed, StaleVersion } from '../../../refusal.js';
import { changedFields } from '../../event/changed-fields.js';
import { recordChange } from '../../event/record-change.js';
import type { Region } from '../region.entity.js';
import type { PlaceKeeper } from '../region.policy.js';
import { keeperOf } from '../region.policy.js';
import { assertNameIsFree, lockParent, lockRegion } from '../region.repository.js';
import { assertWithinCity } from '../within-city.js';

/** An absent field stays as it is; null clears an optional one. */
export interface RegionChange {
  readonly id: string;
  readonly version?: number | null;
  readonly name?: string | null;
  readonly households?: number | null;
  readonly estateType?: EstateType | null;
  readonly contactPhone?: string | null;
  readonly openingHours?: string | null;
  readonly location?: Coordinates | null;
  /** What the caller confirms, see {@link askFirst}. */
  readonly confirm?: readonly string[] | null;
}

type Content = Pick<
  Region,
  'name' | 'households' | 'estateType' | 'contactPhone' | 'openingHours' | 'latitude' | 'longitude'
>;

/** What a community's own staff may change of the community; of its grids and buildings they may change all. */
const OF_OWN_COMMUNITY: readonly string[] = ['contactPhone', 'openingHours'];

/**
 * Changes a place. The name of an imported place holds until the next import.
 * @throws BadInput for a closed place, a name that is there already, an estate type above the grid and a location beyond the country
 * @throws ConfirmFirst for a location outside of the city
 * @throws NotAllowed where community staff change more of their community than phone and hours
 */
export async function updateRegion(
  acting: Acting,
  { id, version, confirm, ...change }: RegionChange,
): Promise<void> {
  const viewer = signedIn(acting);
  assertWithinCity(acting, change.location, confirm);
  await acting.services.database.transaction(async (em) => {
    // From above, as the closing of a place locks them. The lock keeps the name from being given twice.
    if (change.name != null) await lockParent(em, id);
    const region = await lockRegion(em, id);
    const role = keeperOf(viewer, region);
    const content = contentOf(change);
    assertMayChange(role, region, content);
    if (version != null && version !== region.version) throw new StaleVersion({ version: region.version });
    if (region.closedIntoId !== null) throw new BadInput({ 'input.id': { problem: 'closedPlace' } });
    if (content.estateType != null && region.gridId === null)
      throw new BadInput({ 'input.estateType': { problem: 'gridsOnly' } });
    const fields = changedFields<Content>(region, content);
    if (fields.length === 0) return;
    if (content.name !== undefined && fields.includes('name'))
      await assertNameIsFree(em, region.parentId, content.name, region.id);
    em.assign(region, content);
    await em.flush();
    await recordChange(em, acting, role, {
      noun: 'REGION',
      id: region.id,
      action: 'EDIT',
      details: { fields },
    });
  });
}

function assertMayChange(role: PlaceKeeper, region: Region, content: Partial<Content>): void {
  if (role === 'ADMIN' || region.kind !== 'COMMUNITY') return;
  if (changedFields<Content>(region, content).some((field) => !OF_OWN_COMMUNITY.includes(field)))
    throw new NotAllowed();
}

function contentOf({
  name,
  location,
  ...rest
}: Omit<RegionChange, 'id' | 'version' | 'confirm'>): Partial<Content> {
  const text = (typed: string | null | undefined) =>
    typed === undefined ? undefined : typed?.trim() || null;
  return withoutAbsent({
    name: name?.trim(),
    households: rest.households,
    estateType: rest.estateType,
    contactPhone: dialable(text(rest.contactPhone)),
    openingHours: text(rest.openingHours),
    latitude: location === undefined ? undefined : (location?.latitude ?? null),
    longitude: location === undefined ? undefined : (location?.longitude ?? null),
  });
}

/** A number stays as it was typed, except that its extension is written in the form that a phone can dial. */
function dialable(typed: string | null | undefined): string | null | undefined {
  const phone = typed && normalisePhone(typed);
  return phone?.includes(';') === true ? localPhone(phone) : typed;
}

function withoutAbsent(
  content: { readonly [Field in keyof Content]?: Content[Field] | undefined },
): Partial<Content> {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
