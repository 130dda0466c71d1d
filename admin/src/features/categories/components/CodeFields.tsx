import { LIMITS } from '@lindan/shared';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTextRule } from '@/components/dialog/text-rule';
import { LABEL_SEARCH, prepareLabelSearch } from '@/components/fields/label-search';

import type { CategoryValues } from '../category-values';
import { useCategories } from '../hooks/useCategories';

/** Where a new category stands, and its code: below another one it begins with that one's. Neither is changed later. */
export function CodeFields() {
  const { t } = useTranslation('categories');
  const form = Form.useFormInstance<CategoryValues>();
  const { data } = useCategories();
  const groups = (data?.categories ?? []).filter(({ parent }) => parent === null);
  const codeRule = useTextRule(LIMITS.search, true);
  // A code that was typed stays where it fits; the refusal of the former pair does not.
  const beginWith = (parent: string | undefined) => {
    const code = form.getFieldValue('code') as string | undefined;
    const isTyped = code !== undefined && code !== '' && code.startsWith(parent ?? '');
    form.setFields([
      { name: 'parentCode', errors: [] },
      { name: 'code', value: isTyped ? code : (parent ?? ''), errors: [] },
    ]);
  };
  return (
    <>
      <Form.Item<CategoryValues> name="parentCode" label={t('field.parent')}>
        <Select
          placeholder={t('field.firstLevel')}
          allowClear
          showSearch={LABEL_SEARCH}
          onFocus={prepareLabelSearch}
          options={groups.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          onChange={beginWith}
        />
      </Form.Item>
      <Form.Item<CategoryValues>
        name="code"
        label={t('field.code')}
        extra={t('hint.code')}
        rules={[codeRule]}
      >
        <Input inputMode="numeric" autoFocus />
      </Form.Item>
    </>
  );
}
