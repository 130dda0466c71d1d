import { describe, expect, it } from 'vitest';

import { CLOCKS } from '../vocabulary/clock.js';
import { CONFIRM_CODES } from '../vocabulary/confirm-code.js';
import { AUDIENCES, CHANNELS, DEMAND_KINDS, URGENCIES } from '../vocabulary/demand.js';
import { LOCALES } from '../vocabulary/locale.js';
import {
  EXTENSION_DECISIONS,
  ORDER_MODES,
  RETURN_REASONS,
  TIERS,
  VERIFY_METHODS,
} from '../vocabulary/order.js';
import { PERSON_ACTIONS, PERSON_STATUSES, POSTS } from '../vocabulary/person.js';
import { REASON_KINDS } from '../vocabulary/reason-kind.js';
import { RECORD_ACTIONS, RECORD_NOUNS } from '../vocabulary/record.js';
import { REGION_KINDS } from '../vocabulary/region-kind.js';
import { CAPACITY_PERIODS, RESOURCE_KINDS } from '../vocabulary/resource.js';
import { ROLES } from '../vocabulary/role.js';
import { OVERRIDE_REASONS, SUGGESTION_KINDS } from '../vocabulary/suggestion.js';
import { UNIT_KINDS } from '../vocabulary/unit-kind.js';
import { WAITING_PARTIES } from '../vocabulary/waiting-party.js';
import { WORKFLOWS } from '../workflow/workflows.js';
import type { Words } from './words.js';
import { fill, WORDS } from './words.js';

/** The word list of the states of each noun. */
const STATUSES = WORKFLOWS.map(({ noun, statuses }) => [`${noun.toLowerCase()}Status`, statuses] as const);

/** The catalogues' word list for each list of the vocabulary. */
const LABELLED: Partial<Record<keyof Words, readonly string[]>> = {
  noun: [...WORKFLOWS.map(({ noun }) => noun), ...RECORD_NOUNS],
  personStatus: PERSON_STATUSES,
  post: POSTS,
  ...Object.fromEntries(STATUSES),
  role: [...ROLES, 'SYSTEM'],
  regionKind: REGION_KINDS,
  demandKind: DEMAND_KINDS,
  urgency: URGENCIES,
  channel: CHANNELS,
  audience: AUDIENCES,
  orderMode: ORDER_MODES,
  tier: TIERS,
  returnReason: RETURN_REASONS,
  extensionDecision: EXTENSION_DECISIONS,
  confirm: CONFIRM_CODES,
  verifyMethod: VERIFY_METHODS,
  resourceKind: RESOURCE_KINDS,
  capacityPeriod: CAPACITY_PERIODS,
  unitKind: UNIT_KINDS,
  clock: CLOCKS,
  waiting: WAITING_PARTIES,
  // A record's creation is an event too, though no step of its workflow.
  action: [
    ...new Set([
      ...WORKFLOWS.flatMap(({ begins, actions }) => [begins, ...actions]),
      ...PERSON_ACTIONS,
      ...RECORD_ACTIONS,
    ]),
  ],
  reasonKind: REASON_KINDS,
  suggestionKind: SUGGESTION_KINDS,
  overrideReason: OVERRIDE_REASONS,
};

describe.each(LOCALES)('the words of %s', (locale) => {
  const words = WORDS[locale];

  it.each(Object.entries(LABELLED))('name every %s, and nothing that does not exist', (place, values) => {
    expect(Object.keys(words[place as keyof Words]).sort()).toEqual([...values].sort());
  });

  it('are the same keys with the same places to fill as in Chinese', () => {
    expect(shape(words)).toEqual(shape(WORDS['zh-CN']));
  });

  it('are never blank', () => {
    expect(Object.entries(flat(words)).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('tell the states of one life apart', () => {
    for (const [list] of STATUSES) {
      const states = Object.values(words[list as 'demandStatus']);
      expect(new Set(states).size).toBe(states.length);
    }
  });
});

describe('filling a text', () => {
  it('leaves a placeholder without a value as it is', () => {
    expect(fill('{{unit}}办理', {})).toBe('{{unit}}办理');
  });

  it('puts values in as they are, without reading them again', () => {
    expect(fill('{{unit}}办理', { unit: '$& {{unit}}' })).toBe('$& {{unit}}办理');
    expect(fill('{{min}} to {{max}}', { min: 1, max: 5 })).toBe('1 to 5');
  });
});

function flat(words: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value]] : Object.entries(flat(value, `${path}${key}.`)),
    ),
  );
}

function shape(words: object): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(flat(words)).map(([key, text]) => [key, (text.match(/\{\{\w+\}\}/g) ?? []).sort()]),
  );
}
