import type {
  PlaceServicesQuery,
  ResidentPlaceQuery,
  SubmitDemandMutation,
  TrackDemandQuery,
} from '@/graphql/generated/residents/graphql';

const city = { timeZone: 'Asia/Shanghai', bounds: null };

type Place = ResidentPlaceQuery['place'];
type Service = PlaceServicesQuery['placeServices']['nodes'][number];
type Tracked = TrackDemandQuery['trackDemand'];

export function aPlace(
  part: Partial<Place> = {},
  bounds: ResidentPlaceQuery['city']['bounds'] = null,
): ResidentPlaceQuery {
  return {
    place: {
      id: 'grid-3',
      code: 'g3x7',
      name: '第三网格',
      kind: 'GRID',
      isDemonstration: false,
      contactPhone: null,
      openingHours: null,
      path: [
        { id: 'city', kind: 'CITY', name: '恩施市' },
        { id: 'street', kind: 'STREET', name: '舞阳坝街道' },
        { id: 'community', kind: 'COMMUNITY', name: '桂花园社区' },
        { id: 'grid-3', kind: 'GRID', name: '第三网格' },
      ],
      ...part,
    },
    city: { ...city, bounds },
  };
}

export function aReceipt(): SubmitDemandMutation {
  return {
    submitDemand: {
      trackingCode: 'K7PW-2M9Q-XR4T',
      demand: {
        number: 'XQ261122-00007',
        title: '楼梯扶手松了',
        submittedAt: '2026-11-22T02:00:00.000Z',
        dueAt: '2026-11-24T02:00:00.000Z',
        waitingFor: '楼栋党小组研判',
        isDemonstration: false,
      },
    },
  };
}

export function aService(part: Partial<Service> = {}): Service {
  return {
    id: 'clinic',
    title: '社区义诊',
    description: '量血压、测血糖',
    audience: ['ELDERLY'],
    capacityPeriod: 'MONTH',
    remaining: 12,
    availableFrom: null,
    availableTo: '2026-12-31',
    weeklyHours: [],
    booking: null,
    contact: null,
    category: { code: '0201' },
    categories: [{ code: '0201', name: '医疗卫生' }],
    unit: { id: 'hospital', name: '市中心医院' },
    ...part,
  };
}

export function aMenu(nodes: readonly Service[], endCursor: string | null = null): PlaceServicesQuery {
  return {
    placeServices: {
      totalCount: nodes.length,
      nodes: [...nodes],
      pageInfo: { hasNextPage: endCursor !== null, endCursor },
    },
  };
}

export function aTrackedDemand(part: Partial<Tracked> = {}): TrackDemandQuery {
  return {
    trackDemand: {
      number: 'XQ261122-00007',
      status: 'DISPATCHED',
      title: '楼梯扶手松了',
      submittedAt: '2026-11-22T02:00:00.000Z',
      place: '桂花园社区第三网格',
      handledBy: '市住建局',
      result: null,
      canRate: false,
      canWithdraw: false,
      canDispute: false,
      disputeUntil: null,
      closesAt: null,
      reviewOn: null,
      isDemonstration: false,
      attachments: [],
      timeline: [
        { at: '2026-11-22T02:00:00.000Z', label: '收到您说的事', note: null },
        { at: '2026-11-22T08:00:00.000Z', label: '市住建局开始办理', note: '明天上门看' },
      ],
      ...part,
    },
    city,
  };
}
