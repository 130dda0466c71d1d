import { SETUP_GAP_KINDS } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const SetupGapKindEnum = enumOf('SetupGapKind', SETUP_GAP_KINDS);
