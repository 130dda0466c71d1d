import type { KeptCategory } from './components/CategoryTable';

/** A category as its form has it. */
export interface CategoryValues {
  readonly code?: string;
  readonly parentCode?: string | null;
  readonly name?: string;
  readonly nameEn?: string;
  readonly keywords?: string[];
  readonly photoRequired?: boolean;
  readonly photoReason?: string | null;
}

/** What can be changed. The name is the Chinese one, whatever language the console is in. */
export function valuesOf(category: KeptCategory): CategoryValues {
  const { nameZh, nameEn, keywords, photoRequired, photoReason } = category;
  return {
    name: nameZh,
    nameEn,
    keywords: [...keywords],
    photoRequired,
    photoReason,
  };
}
