import { LIMITS } from '@lindan/shared';
import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';

import { useTextRule } from '@/components/dialog/text-rule';
import { KeywordsField } from '@/components/fields/KeywordsField';

import type { CategoryValues } from '../category-values';

/** What is known of a category. A required photo has its reason. */
export function CategoryFields() {
  const { t } = useTranslation('categories');
  const form = Form.useFormInstance<CategoryValues>();
  const isPhotoRequired = Form.useWatch('photoRequired', form) === true;
  const nameRule = useTextRule(LIMITS.placeName, true);
  const englishRule = useTextRule(LIMITS.title, false);
  const reasonRule = useTextRule(LIMITS.note, true);
  return (
    <>
      <Form.Item<CategoryValues> name="name" label={t('field.name')} rules={[nameRule]}>
        <Input />
      </Form.Item>
      <Form.Item<CategoryValues>
        name="nameEn"
        label={t('field.nameEn')}
        extra={t('hint.nameEn')}
        rules={[englishRule]}
      >
        <Input />
      </Form.Item>
      <Form.Item<CategoryValues> name="keywords" label={t('column.keywords')} extra={t('hint.keywords')}>
        <KeywordsField label={t('column.keywords')} />
      </Form.Item>
      <Form.Item<CategoryValues>
        name="photoRequired"
        label={t('field.photoRequired')}
        extra={t('hint.photoRequired')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
      {isPhotoRequired ? (
        <Form.Item<CategoryValues> name="photoReason" label={t('field.photoReason')} rules={[reasonRule]}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
      ) : null}
    </>
  );
}
