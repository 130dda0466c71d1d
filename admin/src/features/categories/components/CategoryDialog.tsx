import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { changedFields } from '@/components/dialog/changed-fields';
import { FormDialog } from '@/components/dialog/FormDialog';
import { notify } from '@/components/notice/notice';

import type { CategoryValues } from '../category-values';
import { valuesOf } from '../category-values';
import { useSaveCategory } from '../hooks/useSaveCategory';
import { categoryPaths } from '../paths';
import { CategoryFields } from './CategoryFields';
import type { KeptCategory } from './CategoryTable';
import { CodeFields } from './CodeFields';

/** Adds a category, or changes one: then only what was changed here is sent. */
export function CategoryDialog({
  category,
  onClose,
}: {
  /** Undefined: a new one. */
  readonly category: KeptCategory | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('categories');
  const [form] = Form.useForm<CategoryValues>();
  const { run, pending, problem } = useSaveCategory();
  const [before] = useState(() => (category === undefined ? {} : valuesOf(category)));
  const save = async ({ code: typed, ...values }: CategoryValues) => {
    const code = category?.code ?? typed?.trim() ?? '';
    const version = category?.version;
    const saved = await run({ input: { code, version, ...changedFields(before, values) } });
    if (saved === undefined) return saved;
    const { name } = saved.saveCategory;
    const done = category === undefined ? t('done.add') : t('done.edit');
    notify({ done, title: name, to: categoryPaths.list(code) });
    onClose();
    return saved;
  };
  return (
    <FormDialog<CategoryValues>
      title={category === undefined ? t('add.title') : t('edit.title', { name: category.name })}
      confirm={category === undefined ? t('add.confirm') : t('edit.save')}
      draft={`category/${category?.code ?? 'new'}`}
      form={form}
      initialValues={before}
      problem={problem}
      pending={pending}
      onSubmit={save}
      onClose={onClose}
    >
      {category === undefined ? <CodeFields /> : null}
      <CategoryFields />
    </FormDialog>
  );
}
