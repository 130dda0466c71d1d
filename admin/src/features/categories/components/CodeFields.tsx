import { LIMITS } from '@lindan/shared';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { useTextRule } from '@/components/dialog/text-rule';

import type { CategoryValues } from '../category-values';
import { useCategories } from '../hooks/useCategories';

/** Where a new category stands, and its code: below another one it begins with that one's. Neither is changed later. */
export function CodeFields() {
  const { t } = useTranslation('categories');
  const form = Form.useFormInstance<CategoryValues>();
  const { data } = useCategories();
  const groups = (data?.categories ?? []).filter(({ parent }) => parent === null);
  const codeRule = useTextRule(LIMITS.search, true);
  return (
    <>
      <Form.Item<CategoryValues> name="parentCode" label={t('field.parent')}>
        <Select
          placeholder={t('field.firstLevel')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={groups.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
          onChange={(code: string | undefined) => form.setFieldValue('code', code ?? '')}
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
