import { RegionSelect } from './RegionSelect';

/** The choice of a place as a field of a form. */
export function RegionField(props: {
  readonly label: string;
  readonly within: string | undefined;
  readonly includesWithin?: boolean;
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | undefined) => void;
}) {
  const { value, onChange, ...select } = props;
  return (
    <RegionSelect
      {...select}
      placeholder={props.label}
      value={value}
      onChange={(chosen) => onChange?.(chosen)}
    />
  );
}
