import { UNIT_KINDS } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const UnitKindEnum = enumOf('UnitKind', UNIT_KINDS);
