import { REASON_KINDS } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const ReasonKindEnum = enumOf('ReasonKind', REASON_KINDS);
