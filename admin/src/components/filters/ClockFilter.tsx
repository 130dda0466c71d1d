import type { Clock } from '@lindan/shared';
import { CLOCKS } from '@lindan/shared';
import { useTranslation } from 'react-i18next';

import type { Changes } from '@/components/table/useUrlTable';

import { ChipFilter } from './ChipFilter';

const [, ...PRESSING] = CLOCKS;

/** How near the deadline is; what has time is not filtered for. */
export function ClockFilter(props: {
  readonly label: string;
  readonly clock: Clock | undefined;
  readonly change: (changes: Changes) => void;
}) {
  const { t } = useTranslation('words');
  return (
    <ChipFilter
      label={props.label}
      values={PRESSING}
      labelOf={(value) => t(`clock.${value}`)}
      value={props.clock}
      onChange={(clock) => props.change({ clock })}
    />
  );
}
