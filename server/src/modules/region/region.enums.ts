import { ESTATE_TYPES, REGION_KINDS } from '@lindan/shared';

import { enumOf } from '../../graphql/schema/enums.js';

export const RegionKindEnum = enumOf('RegionKind', REGION_KINDS);
export const EstateTypeEnum = enumOf('EstateType', ESTATE_TYPES);
