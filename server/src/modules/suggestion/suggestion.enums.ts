import { OVERRIDE_REASONS, SUGGESTION_KINDS } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const SuggestionKindEnum = enumOf('SuggestionKind', SUGGESTION_KINDS);
export const OverrideReasonEnum = enumOf('OverrideReason', OVERRIDE_REASONS);
