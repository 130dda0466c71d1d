import type { Audience, CapacityPeriod, ResourceStatus } from '@lindan/shared';
import { sql } from 'kysely';
import { Resource } from '../../modules/resource/resource.entity.js';
import { newId } from '../../sql/id.js';
import { CATEGORY } from './category.js';
import type { City, Place } from './city.js';
import { aUnit } from './unit.js';

interface Traits {
  readonly unit?: { readonly id: string };
  readonly title?: string;
  readonly description?: string;
  readonly status?: ResourceStatus;
  readonly categoryCode?: string;
  readonly covers?: readonly Place[];
  /** How much there is of it, and how often. Without: as much as is asked for. */
  readonly capacity?: number;
  readonly period?: CapacityPeriod;
  /** The audience; without one, everyone. */
  readonly audience?: readonly Audience[];
  /** Residents may order it themselves, unless told otherwise. */
  readonly isOrderable?: boolean;
  /** The last day on which it is given. */
  readonly until?: string;
}

export interface AResource {
  readonly id: string;
  readonly title: string;
  readonly unitId: string;
}

/** An offer on the menu of the city's first community. */
export async function aResource(city: City, traits: Traits = {}): Promise<AResource> {
  const { services } = city;
  const unit = traits.unit ?? (await aUnit(city));
  const id = newId();
  const now = services.time.now();
  const title = traits.title ?? '井盖抢修服务';
  await services.database.transaction(async (em) => {
    em.create(Resource, {
      id,
      status: traits.status ?? 'PUBLISHED',
      title,
      description: traits.description ?? '发现井盖缺失或破损,当天到场处置。',
      categoryCode: traits.categoryCode ?? CATEGORY.manholes,
      kind: 'SERVICE',
      unitId: unit.id,
      capacity: traits.capacity ?? null,
      capacityPeriod: traits.capacity === undefined ? null : (traits.period ?? 'MONTH'),
      taken: 0,
      takenPeriod: '',
      availableFrom: null,
      availableTo: traits.until ?? null,
      audience: [...(traits.audience ?? [])],
      weeklyHours: [],
      booking: null,
      contact: null,
      isOrderable: traits.isOrderable ?? true,
      createdAt: now,
      updatedAt: now,
      isDemonstration: false,
    });
    await em.flush();
    for (const place of traits.covers ?? [city.community]) {
      await sql`insert into resource_regions values (${id}, ${place.id})`.execute(em.getKysely<unknown>());
    }
  });
  return { id, title, unitId: unit.id };
}
