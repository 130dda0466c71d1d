import type { Viewer } from '../../context/viewer.js';
import { assessDemand } from '../../modules/demand/commands/assess-demand.js';
import { listDemand } from '../../modules/demand/commands/list-demand.js';
import { screenDemand } from '../../modules/demand/commands/screen-demand.js';
import type { DemandStatement } from '../../modules/demand/commands/submit-demand.js';
import { submitDemand } from '../../modules/demand/commands/submit-demand.js';
import { Demand } from '../../modules/demand/demand.entity.js';
import { contextOf } from '../run-document.js';
import { CATEGORY } from './category.js';
import type { City, Place } from './city.js';

/** What a demand is made with; what is left out is usual. */
export interface DemandTraits extends Partial<Omit<DemandStatement, 'regionId'>> {
  /** The city's first grid, if none is named. */
  readonly place?: Place;
  /** Who writes it down; null: the resident himself. */
  readonly by?: Viewer | null;
}

/** A demand, with what its resident holds in his hand. */
export interface ADemand {
  readonly id: string;
  readonly number: string;
  readonly trackingCode: string;
}

export const REQUESTER = { name: '王小明', phone: '13812345678', address: '清江路12号3栋2单元' } as const;

/** Just stated by a resident of the city's first grid. */
export async function aSubmittedDemand(city: City, traits: DemandTraits = {}): Promise<ADemand> {
  // A stranger's urgency is only a wish: an urgent demand is taken down by the grid worker.
  const isUrgent = (traits.urgency ?? 'NORMAL') !== 'NORMAL';
  const { place = city.grid, by = isUrgent ? city.staff.gridWorker : null, ...said } = traits;
  const { id, trackingCode } = await submitDemand(contextOf(city.services, by), {
    regionId: place.id,
    title: '小区门口井盖破损',
    description: '井盖裂开了,晚上有人差点踩空。',
    categoryCode: CATEGORY.manholes,
    requester: REQUESTER,
    ...said,
  });
  const { number } = await storedDemand(city, id);
  return { id, number, trackingCode };
}

/** Assessed by the building group; above the grid by the community. */
export async function anAssessedDemand(city: City, traits: DemandTraits = {}): Promise<ADemand> {
  const demand = await aSubmittedDemand(city, traits);
  await assessDemand(contextOf(city.services, await screenerOf(city, demand, 'buildingGroup')), demand);
  return demand;
}

/** Passed on to the community by the branch; above the grid by the community itself. */
export async function aScreenedDemand(city: City, traits: DemandTraits = {}): Promise<ADemand> {
  const demand = await anAssessedDemand(city, traits);
  await screenDemand(contextOf(city.services, await screenerOf(city, demand, 'areaBranch')), demand);
  return demand;
}

/** On the demand list, ready to be dispatched. For places of the city's first community. */
export async function aListedDemand(city: City, traits: DemandTraits = {}): Promise<ADemand> {
  const demand = await aScreenedDemand(city, traits);
  await listDemand(contextOf(city.services, city.staff.community), demand);
  return demand;
}

/** The row as it is stored now. */
export function storedDemand({ services }: Pick<City, 'services'>, id: string): Promise<Demand> {
  return services.database.orm.em.fork().findOneOrFail(Demand, { id });
}

async function screenerOf(
  city: City,
  { id }: ADemand,
  usual: 'buildingGroup' | 'areaBranch',
): Promise<Viewer> {
  const { gridId } = await storedDemand(city, id);
  return gridId === null ? city.staff.community : city.staff[usual];
}
