import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The date from which a new value holds; empty: at once. */
export function HoldsFromField() {
  const { t } = useTranslation('settings');
  return (
    <Form.Item name="holdsFrom" label={t('holdsFrom.label')} extra={t('holdsFrom.hint')}>
      <Input type="date" />
    </Form.Item>
  );
}
