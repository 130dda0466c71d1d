import { plainForm } from '@lindan/shared';

let form = plainForm;

/** For a select's `onFocus`: loads the characters that compare as others. Until then simplified ones find no traditional ones. */
export function prepareLabelSearch(): void {
  void import('@lindan/shared/written-form').then(({ writtenForm }) => {
    form = writtenForm;
  });
}

/** For a select's `showSearch`: a label, or that of its group, holds every word typed, both in the written form. */
export const LABEL_SEARCH = {
  filterOption: (typed: string, option?: { readonly label?: unknown }): boolean => {
    const label = typeof option?.label === 'string' ? form(option.label) : '';
    return form(typed)
      .split(' ')
      .every((word) => label.includes(word));
  },
};
