import type { Viewer } from '../../context/viewer.js';
import type { TestServices } from '../harness.js';
import type { Places } from './city.js';
import { aPerson } from './person.js';

/** One person for each role that is held in a place: those of the first community, its grid and its street. */
export interface Staff {
  readonly gridWorker: Viewer;
  readonly buildingGroup: Viewer;
  readonly areaBranch: Viewer;
  readonly community: Viewer;
  readonly street: Viewer;
  readonly supervisor: Viewer;
  readonly admin: Viewer;
}

export async function staffOf(services: TestServices, places: Places): Promise<Staff> {
  const at = { services };
  return {
    gridWorker: await aPerson(at, 'GRID_WORKER', { region: places.grid }, { name: '罗格' }),
    buildingGroup: await aPerson(at, 'BUILDING_GROUP', { region: places.grid }, { name: '谭楼' }),
    areaBranch: await aPerson(at, 'AREA_BRANCH', { region: places.grid }, { name: '向片' }),
    community: await aPerson(at, 'COMMUNITY_STAFF', { region: places.community }, { name: '田社' }),
    street: await aPerson(at, 'STREET_STAFF', { region: places.street }, { name: '覃街' }),
    supervisor: await aPerson(at, 'SUPERVISOR', { region: places.street }, { name: '冉督' }),
    admin: await aPerson(at, 'ADMIN', { region: places.city }, { name: '黄管' }),
  };
}
