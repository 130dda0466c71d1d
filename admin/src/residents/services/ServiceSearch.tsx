import { Field } from '../components/Field';
import { useWords } from '../words/words';
import type { ServiceFilter } from './find-services';
import type { Service } from './usePlaceServices';

interface ServiceSearchProps {
  readonly filter: ServiceFilter;
  readonly categories: readonly Service['categories'][number][];
  /** On focus: a search needs the whole menu. */
  readonly onFocus: () => void;
  readonly onChange: (filter: ServiceFilter) => void;
}

export function ServiceSearch({ filter, categories, onFocus, onChange }: ServiceSearchProps) {
  const words = useWords();
  return (
    <search className="search" onFocus={onFocus}>
      <Field label={words.services.search}>
        {(ids) => (
          <input
            {...ids}
            type="search"
            placeholder={words.services.searchHint}
            value={filter.text}
            onChange={(event) => onChange({ ...filter, text: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.services.category}>
        {(ids) => (
          <select
            {...ids}
            value={filter.categoryCode}
            onChange={(event) => onChange({ ...filter, categoryCode: event.target.value })}
          >
            <option value="">{words.services.all}</option>
            {categories.map((category) => (
              <option key={category.code} value={category.code}>
                {category.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </search>
  );
}
