import { Chips } from './Chips';

interface ChipFilterProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly labelOf: (value: Value) => string;
}

/** A filter with at most one value; the chosen chip pressed again releases it. */
export function ChipFilter<Value extends string>({
  value: chosen,
  onChange,
  ...props
}: ChipFilterProps<Value> & {
  readonly value: Value | undefined;
  readonly onChange: (value: Value | undefined) => void;
}) {
  return (
    <Chips
      label={props.label}
      chips={props.values.map((value) => ({ value, label: props.labelOf(value) }))}
      chosen={chosen === undefined ? [] : [chosen]}
      onToggle={(value) => onChange(value === chosen ? undefined : value)}
    />
  );
}

/** A filter with any number of values. */
export function ChipsFilter<Value extends string>({
  value: chosen,
  onChange,
  ...props
}: ChipFilterProps<Value> & {
  readonly value: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}) {
  return (
    <Chips
      label={props.label}
      chips={props.values.map((value) => ({ value, label: props.labelOf(value) }))}
      chosen={chosen}
      onToggle={(value) =>
        onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
      }
    />
  );
}
