import { useTranslation } from 'react-i18next';

import { EditDialog } from '@/components/dialog/EditDialog';

import type { CategoryValues } from '../category-values';
import { valuesOf } from '../category-values';
import { useSaveCategory } from '../hooks/useSaveCategory';
import { categoryPaths } from '../paths';
import { CategoryFields } from './CategoryFields';
import type { KeptCategory } from './CategoryTable';
import { CodeFields } from './CodeFields';

/** Adds a category, or changes one. */
export function CategoryDialog({
  category,
  onClose,
}: {
  /** Undefined: a new one. */
  readonly category: KeptCategory | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('categories');
  const command = useSaveCategory();
  const isNew = category === undefined;
  const save = async ({ code: _code, ...changed }: CategoryValues, { code: typed }: CategoryValues) => {
    const code = category?.code ?? typed?.trim() ?? '';
    const saved = await command.run({ input: { code, version: category?.version, ...changed } });
    const done = t(isNew ? 'done.add' : 'done.edit');
    return saved && { done, title: saved.saveCategory.name, to: categoryPaths.list(code) };
  };
  return (
    <EditDialog<CategoryValues>
      title={isNew ? t('add.title') : t('edit.title', { name: category.name })}
      confirm={t(isNew ? 'add.confirm' : 'edit.save')}
      draft={`category/${category?.code ?? 'new'}`}
      before={isNew ? {} : valuesOf(category)}
      command={command}
      save={save}
      onClose={onClose}
    >
      {isNew ? <CodeFields /> : null}
      <CategoryFields />
    </EditDialog>
  );
}
