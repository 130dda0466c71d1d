import { DeleteOutlined } from '@ant-design/icons';
import { LIMITS, weekdayName, weeklyHoursProblems } from '@lindan/shared';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { useLocale } from '@/components/time/useLocale';

import type { HoursRow } from '../hours-rows';
import { hoursOf, nextRow } from '../hours-rows';
import type { ResourceValues } from '../resource-input';
import styles from './WeeklyHoursField.module.css';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Edits the weekly hours of a form: a row for each time range, on as many weekdays as have it. */
export function WeeklyHoursField() {
  const { t } = useTranslation(['resourceOffer', 'words']);
  const form = Form.useFormInstance<ResourceValues>();
  const overlapping = {
    validator: (_: unknown, rows: HoursRow[] | undefined) => {
      const hours = hoursOf(rows ?? []);
      const [problem] = Object.values(weeklyHoursProblems(hours));
      if (hours.length > LIMITS.weeklyHours)
        return Promise.reject(new Error(t('words:input.outOfRange', { min: 0, max: LIMITS.weeklyHours })));
      return problem === undefined
        ? Promise.resolve()
        : Promise.reject(new Error(t(`words:input.${problem}`, { min: 1, max: WEEK.length })));
    },
  };
  return (
    <Form.Item label={t('resourceOffer:hours.label')} extra={t('resourceOffer:hours.hint')}>
      <Form.List name="weeklyHours" rules={[overlapping]}>
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <Row key={key} at={name} onRemove={() => remove(name)} />
            ))}
            <Form.ErrorList errors={errors} />
            <Button onClick={() => add(nextRow(form.getFieldValue('weeklyHours') ?? []))}>
              {t('resourceOffer:hours.add')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

function Row({ at, onRemove }: { readonly at: number; readonly onRemove: () => void }) {
  const { t } = useTranslation(['resourceOffer', 'words']);
  const locale = useLocale();
  const number = at + 1;
  const required = { required: true, message: t('words:input.required') };
  return (
    <div className={styles.row}>
      <Form.Item name={[at, 'weekdays']} rules={[required]} className={styles.days}>
        <Select
          mode="multiple"
          aria-label={t('resourceOffer:hours.days', { number })}
          showSearch={{ optionFilterProp: 'label' }}
          options={WEEK.map((value) => ({ value, label: weekdayName(value, locale) }))}
        />
      </Form.Item>
      <Form.Item name={[at, 'from']} rules={[required]}>
        <Input type="time" aria-label={t('resourceOffer:hours.from', { number })} />
      </Form.Item>
      <Form.Item name={[at, 'until']} rules={[required]}>
        <Input type="time" aria-label={t('resourceOffer:hours.until', { number })} />
      </Form.Item>
      <Button
        type="text"
        danger
        icon={<DeleteOutlined />}
        aria-label={t('resourceOffer:hours.remove', { number })}
        onClick={onRemove}
      />
    </div>
  );
}
