import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTimeZone } from '@/components/time/city-time-zone';

import { holdsFrom } from '../holds-from';
import { useSaveSetting } from '../hooks/useSettings';
import { HoldsFromField } from './HoldsFromField';

interface Values {
  readonly opens: string;
  readonly closes: string;
  readonly minutesAfterOpening: number;
  readonly holdsFrom?: string;
}

export function OpeningHoursDialog(props: {
  readonly present: Values;
  readonly newest: number | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['settings', 'words']);
  const timeZone = useTimeZone();
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useSaveSetting();
  const required = { required: true, message: t('words:input.required') };
  const save = async ({ holdsFrom: date, ...openingHours }: Values) => {
    const input = { openingHours, holdsFrom: holdsFrom(date, timeZone), version: props.newest };
    const done = await run({ input });
    if (done !== undefined) props.onClose();
    return done;
  };
  const { opens, closes, minutesAfterOpening } = props.present;
  return (
    <FormDialog<Values>
      title={t('settings:hours.title')}
      confirm={t('settings:save')}
      draft="openingHours"
      form={form}
      initialValues={{ opens, closes, minutesAfterOpening }}
      problem={problem}
      pending={pending}
      onSubmit={save}
      onClose={props.onClose}
    >
      <Form.Item<Values> name="opens" label={t('settings:hours.opens')} rules={[required]}>
        <Input type="time" />
      </Form.Item>
      <Form.Item<Values> name="closes" label={t('settings:hours.closes')} rules={[required]}>
        <Input type="time" />
      </Form.Item>
      <Form.Item<Values>
        name="minutesAfterOpening"
        label={t('settings:hours.after')}
        extra={t('settings:hours.afterHint')}
        rules={[required]}
      >
        <InputNumber min={0} max={1440} precision={0} suffix={t('settings:unit.minutes')} />
      </Form.Item>
      <HoldsFromField />
    </FormDialog>
  );
}
