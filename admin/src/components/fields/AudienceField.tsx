import { AUDIENCES } from '@lindan/shared';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { LABEL_SEARCH, prepareLabelSearch } from './label-search';

/** The audience of a demand or of a resource. */
export function AudienceField({ label }: { readonly label: string }) {
  const { t } = useTranslation('words');
  return (
    <Form.Item name="audience" label={label}>
      <Select
        mode="multiple"
        allowClear
        showSearch={LABEL_SEARCH}
        onFocus={prepareLabelSearch}
        options={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
      />
    </Form.Item>
  );
}
