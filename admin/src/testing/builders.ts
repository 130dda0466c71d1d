import type {
  DemandAction,
  DemandStatus,
  OrderAction,
  OrderStatus,
  PersonStatus,
  Role,
} from '@lindan/shared';
import { PERSON_STEPS } from '@lindan/shared';

type Fields = Readonly<Record<string, unknown>>;

let last = 0;
const nextId = (noun: string): string => `${noun}-${(last += 1)}`;

const HOUR = 3_600_000;
export const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

const city = { id: 'city', kind: 'CITY', name: '恩施市', path: [] };
const street = { id: 'street', kind: 'STREET', name: '舞阳坝街道', path: [] };

export const aCommunity = (fields: Fields = {}): Fields => ({
  id: 'community',
  kind: 'COMMUNITY',
  name: '五峰山社区',
  path: [city, street],
  code: '422801001001',
  takesOrders: true,
  placeCode: 'wfs',
  isDemonstration: false,
  ...fields,
});

export const aUnit = (fields: Fields = {}): Fields => {
  const id = nextId('unit');
  return {
    id,
    code: id,
    name: '恩施市城市管理执法局',
    shortName: '市城管局',
    nameZh: '恩施市城市管理执法局',
    shortNameZh: '市城管局',
    nameEn: 'Urban management bureau',
    version: 1,
    kind: 'DEPARTMENT',
    duties: null,
    keywords: [],
    region: null,
    parent: null,
    categories: [],
    pairedCommunities: [],
    closedAt: null,
    closedInto: null,
    isDemonstration: false,
    events: [],
    ...fields,
  };
};

export const aViewer = (role: Role, fields: Fields = {}): Fields => ({
  id: 'viewer',
  name: '向红梅',
  account: role.toLowerCase(),
  isDemonstration: true,
  memberships: [{ role, region: aCommunity(), unit: null }],
  ...fields,
});

export const aDemand = (
  status: DemandStatus,
  allowedActions: readonly DemandAction[],
  fields: Fields = {},
): Fields => {
  const id = nextId('demand');
  return {
    id,
    number: `XQ${id}`,
    version: 1,
    status,
    kind: 'ISSUE',
    urgency: 'NORMAL',
    wishedUrgency: null,
    channel: 'QR',
    title: '路灯不亮',
    description: '小区门口的路灯坏了一周',
    audience: [],
    submittedAt: inHours(-30),
    dueAt: inHours(5),
    clock: 'NORMAL',
    dueCounts: 'WORKED_DATES',
    isPaused: false,
    backers: 1,
    returns: 0,
    category: null,
    region: aCommunity(),
    location: null,
    resource: null,
    mergedInto: null,
    mergedDemands: [],
    attachments: [],
    waitingFor: null,
    awaitsRuling: false,
    isDemonstration: false,
    allowedActions,
    requester: null,
    neighbours: [],
    reviewOn: null,
    closesAt: null,
    result: null,
    ratings: [],
    orders: [],
    events: [],
    ...fields,
  };
};

export const anOrder = (
  status: OrderStatus,
  allowedActions: readonly OrderAction[],
  fields: Fields = {},
): Fields => {
  const id = nextId('order');
  return {
    id,
    number: `GD${id}`,
    version: 1,
    status,
    mode: 'ASSIGNED',
    tier: 'DEPARTMENT',
    note: null,
    unit: aUnit(),
    coUnits: [],
    resource: null,
    claimedBy: null,
    offeredAt: inHours(-10),
    claimBy: inHours(14),
    raisedAt: null,
    claimedAt: null,
    contactBy: null,
    contactedAt: null,
    pausedUntil: null,
    extension: null,
    attachments: [],
    parts: [],
    cancelledAt: null,
    cancelReason: null,
    finishBy: inHours(100),
    completedAt: null,
    verifiedAt: null,
    returnBy: inHours(38),
    clock: 'NORMAL',
    dueCounts: 'WORKED_DATES',
    isPaused: false,
    dueAt: inHours(14),
    reworks: 0,
    urges: 0,
    isRuling: false,
    isPushDown: false,
    reason: null,
    basis: null,
    result: null,
    returnReason: null,
    returnNote: null,
    proposedUnit: null,
    isDemonstration: false,
    allowedActions,
    demand: aDemand('DISPATCHED', []),
    events: [],
    ...fields,
  };
};

/** A step in a history; all of them at one moment. */
export const anEvent = (action: string, fields: Fields = {}): Fields => ({
  id: nextId('event'),
  at: '2026-03-11T02:00:00.000Z',
  action,
  from: null,
  to: 'NONE',
  note: null,
  actor: { name: '田社', role: 'COMMUNITY_STAFF', unit: null },
  ...fields,
});

export const aConnection = (nodes: readonly unknown[], fields: Fields = {}): Fields => ({
  nodes,
  edges: [],
  pageInfo: { hasNextPage: false, endCursor: null },
  totalCount: nodes.length,
  ...fields,
});

export const aDesk = (fields: Fields = {}): Fields => ({
  demandsWaiting: 0,
  ordersToClaim: 0,
  ordersInHand: 0,
  ordersToVerify: 0,
  ordersAtRisk: 0,
  ...fields,
});

export const aResource = (fields: Fields = {}): Fields => {
  const id = nextId('resource');
  return {
    id,
    version: 1,
    status: 'PUBLISHED',
    title: '路灯维修',
    description: '接报后两天内到场',
    kind: 'SERVICE',
    category: { code: '0205', name: '路灯与照明', parent: null },
    unit: aUnit(),
    regions: [aCommunity()],
    audience: [],
    capacity: 20,
    capacityPeriod: 'MONTH',
    remaining: 12,
    availableFrom: null,
    availableTo: null,
    createdAt: inHours(-900),
    updatedAt: inHours(-90),
    isDemonstration: false,
    allowedActions: [],
    events: [],
    ...fields,
  };
};

export const aSuggestedUnit = (unit: Fields, score = 0.7, fields: Fields = {}): Fields => ({
  score,
  unit,
  modelVersion: 'UNIT-1',
  reasons: [
    { kind: 'DUTY', text: '职责里有：路灯', weight: 0.2 },
    { kind: 'CATEGORY', text: '同类需求多由它办', weight: 0.5 },
  ],
  ...fields,
});

export const aSuggestion = (resource: Fields, score = 0.8): Fields => ({
  score,
  modelVersion: 'RESOURCE-1',
  resource,
  reasons: [
    { kind: 'CATEGORY', text: '类别相同：路灯与照明', weight: 0.4 },
    { kind: 'COVERAGE', text: '覆盖五峰山社区', weight: 0.2 },
  ],
});

export const aMembership = (role: Role, fields: Fields = {}): Fields => ({
  id: nextId('membership'),
  role,
  post: null,
  since: null,
  until: null,
  isInForce: true,
  region: aCommunity(),
  unit: null,
  ...fields,
});

export const aPerson = (status: PersonStatus, fields: Fields = {}): Fields => ({
  id: nextId('person'),
  name: '周晓',
  account: 'zhouxiao',
  version: 3,
  status,
  phone: '138****5678',
  createdAt: '2026-03-11T02:00:00.000Z',
  isDemonstration: false,
  memberships: [aMembership('COMMUNITY_STAFF')],
  allowedActions: PERSON_STEPS[status],
  events: [anEvent('INVITE')],
  ...fields,
});
