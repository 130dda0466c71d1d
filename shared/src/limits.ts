/** Lengths are in characters as people count them (see `countCharacters`). */
export const LIMITS = {
  title: 100,
  text: 4000,
  note: 1000,
  comment: 1000,
  personName: 50,
  placeName: 50,
  unitName: 100,
  /** Of one unit or category. */
  keywords: 100,
  households: 100_000,
  openingHours: 200,
  address: 200,
  account: 64,
  /** Of one person. */
  memberships: 50,
  password: { min: 10, max: 128 },
  search: 50,
  /** A search counts at most this many hits. */
  searchCount: 1000,
  idempotencyKey: 128,
  joinToken: 256,
  capacity: 1_000_000,
  page: { default: 20, max: 100 },
  suggestions: { default: 10, max: 50 },
  /** What a dispatch says that it was shown. */
  shownSuggestions: 30,
  modelVersion: 64,
  attachments: 9,
  coUnits: 10,
  extensionDays: { min: 1, max: 10 },
  /** Worked dates of all pauses of an order. */
  pauseDays: 10,
  resourceRegions: 50,
  /** Beside its main one. */
  resourceCategories: 10,
  /** Time ranges of a week: four a day. */
  weeklyHours: 28,
  satisfaction: { min: 1, max: 5 },
  trackingCode: 12,
  boardDays: 400,
  /** Of fewer cases there is no share and no median. */
  figureCases: 5,
  /** The years for which a calendar may be told, and deadlines computed. */
  calendarYear: { min: 2000, max: 2100 },
} as const;
