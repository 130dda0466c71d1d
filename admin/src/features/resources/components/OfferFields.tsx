import { LIMITS } from '@lindan/shared';
import { Form, Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';

import { useTextRule } from '@/components/dialog/text-rule';

import type { ResourceValues } from '../resource-input';
import { WeeklyHoursField } from './WeeklyHoursField';

/** How a resource is had: when, how it is booked, where to ask, and whether residents order it themselves. */
export function OfferFields() {
  const { t } = useTranslation('resourceOffer');
  const bookingRule = useTextRule(LIMITS.text, false);
  const contactRule = useTextRule(LIMITS.title, false);
  return (
    <>
      <WeeklyHoursField />
      <Form.Item<ResourceValues>
        name="booking"
        label={t('field.booking')}
        extra={t('field.bookingHint')}
        rules={[bookingRule]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
      <Form.Item<ResourceValues>
        name="contact"
        label={t('field.contact')}
        extra={t('field.contactHint')}
        rules={[contactRule]}
      >
        <Input />
      </Form.Item>
      <Form.Item<ResourceValues>
        name="isOrderable"
        label={t('field.orderable')}
        extra={t('field.orderableHint')}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </>
  );
}
