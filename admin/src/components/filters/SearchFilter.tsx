import { Input } from 'antd';

/** The words that a list is searched for; searched on Enter. */
export function SearchFilter({
  label,
  search = '',
  onSearch,
}: {
  readonly label: string;
  readonly search: string | undefined;
  readonly onSearch: (search: string) => void;
}) {
  return (
    <Input.Search
      key={search}
      defaultValue={search}
      allowClear
      placeholder={label}
      aria-label={label}
      style={{ width: 240 }}
      onSearch={(text) => onSearch(text.trim())}
    />
  );
}
