/** What is suggested at a dispatch: whose duty it is, what could help, what it is about. */
export const SUGGESTION_KINDS = ['UNIT', 'RESOURCE', 'CATEGORY'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Why another unit was chosen than the first one suggested. RETURNED_BEFORE: that unit has sent the demand back. */
export const OVERRIDE_REASONS = [
  'NOT_ITS_DUTY',
  'NO_CAPACITY',
  'KNOWN_BETTER',
  'ALREADY_AGREED',
  'TOO_FAR',
  'RETURNED_BEFORE',
  'OTHER',
] as const;
export type OverrideReason = (typeof OVERRIDE_REASONS)[number];

/** The version under which suggestions stand that rules made, because there is no model or it failed. */
export const RULES_VERSION = 'rules';

/** The version of a model made of keywords and duties, before the first training. */
export const KEYWORDS_VERSION = 'keywords';
