import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';

import { useImportCalendarYear } from '../hooks/useSettings';
import { firstWrongDate, readDates } from '../read-dates';

interface Values {
  readonly year: number;
  readonly holidays?: string;
  readonly workdays?: string;
}

/** Takes over the notice of a year: its dates, pasted. */
export function ImportYearDialog(props: { readonly year: number; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useImportCalendarYear();
  const areDates = {
    validator: (_rule: unknown, text: string | undefined) => {
      const wrong = firstWrongDate(text);
      return wrong === undefined
        ? Promise.resolve()
        : Promise.reject(new Error(t('settings:calendar.noDate', { date: wrong })));
    },
  };
  const submit = async ({ year, holidays, workdays }: Values) => {
    const variables = { year, holidays: [...readDates(holidays)], workdays: [...readDates(workdays)] };
    const done = await run(variables);
    if (done !== undefined) props.onClose();
    return done;
  };
  return (
    <FormDialog<Values>
      title={t('settings:calendar.import')}
      confirm={t('settings:calendar.import')}
      draft={`calendar/${props.year}`}
      form={form}
      initialValues={{ year: props.year }}
      problem={problem && { ...problem, fields: byList(problem.fields) }}
      pending={pending}
      onSubmit={submit}
      onClose={props.onClose}
    >
      <Form.Item<Values>
        name="year"
        label={t('settings:calendar.year')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <InputNumber min={2000} max={2100} precision={0} />
      </Form.Item>
      <Form.Item<Values>
        name="holidays"
        label={t('settings:calendar.holidaysLabel')}
        extra={t('settings:calendar.dates')}
        rules={[areDates]}
      >
        <Input.TextArea rows={6} />
      </Form.Item>
      <Form.Item<Values> name="workdays" label={t('settings:calendar.workdaysLabel')} rules={[areDates]}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </FormDialog>
  );
}

/** `holidays[3]` → `holidays`: one field holds the whole list, so it shows what is wrong with the first date. */
function byList(fields: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(fields).map(([path, message]) => {
    const [, list = path, index] = /^(\w+)\[(\d+)\]$/.exec(path) ?? [];
    return [list, index === undefined ? message : `${Number(index) + 1}: ${message}`] as const;
  });
  return Object.fromEntries(entries.toReversed());
}
