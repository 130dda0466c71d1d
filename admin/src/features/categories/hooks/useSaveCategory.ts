import { graphql } from '@/graphql/generated';
import { useCommand } from '@/graphql/useCommand';

const SAVE_CATEGORY = graphql(`
  mutation SaveCategory($input: SaveCategoryInput!) {
    saveCategory(input: $input) {
      code
      name
      version
    }
  }
`);

export function useSaveCategory() {
  return useCommand(SAVE_CATEGORY);
}
