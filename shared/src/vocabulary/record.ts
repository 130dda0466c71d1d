/** The nouns with a history and no life: their changes are events, and they have no states. */
export const RECORD_NOUNS = ['PERSON', 'REGION', 'UNIT', 'CATEGORY', 'DISPATCH_RULE'] as const;

/** The actions of these histories that are no step of a workflow. */
export const RECORD_ACTIONS = [
  // A place goes into another one, which takes it in; what was in it moves.
  'CLOSE_INTO',
  'TAKE_IN',
  'MOVE',
  // The same of a unit.
  'CLOSE_UNIT',
  'TAKE_IN_UNIT',
  'MOVE_WITH_UNIT',
  'PAIR',
  'UNPAIR',
  'NAME_LEAD',
  'NAME_MEMBER',
] as const;
