import { RegionSelect } from '@/features/places/components/RegionSelect';

/** The form hands value and change to its field; the place's field needs to know whose ground it is, too. */
export function RegionField(props: {
  readonly id?: string;
  readonly label: string;
  readonly own: string | undefined;
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
}) {
  return (
    <RegionSelect
      id={props.id}
      label={props.label}
      placeholder={props.label}
      within={props.own}
      includesWithin
      value={props.value}
      onChange={(id) => props.onChange?.(id)}
    />
  );
}
