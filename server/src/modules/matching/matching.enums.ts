import { REASON_KINDS, UNIT_REASON_KINDS } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const ReasonKindEnum = enumOf('ReasonKind', REASON_KINDS);
export const UnitReasonKindEnum = enumOf('UnitReasonKind', UNIT_REASON_KINDS);
