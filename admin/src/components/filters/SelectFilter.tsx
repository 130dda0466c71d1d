import { Select } from 'antd';

/** A filter with one of many values. */
export function SelectFilter<Value extends string>(props: {
  readonly label: string;
  readonly values: readonly Value[];
  readonly labelOf: (value: Value) => string;
  readonly value: Value | undefined;
  readonly width: number;
  readonly onChange: (value: Value | undefined) => void;
}) {
  return (
    <Select<Value>
      aria-label={props.label}
      placeholder={props.label}
      allowClear
      style={{ width: props.width }}
      value={props.value}
      onChange={(value: Value | undefined) => props.onChange(value)}
      options={props.values.map((value) => ({ value, label: props.labelOf(value) }))}
    />
  );
}
