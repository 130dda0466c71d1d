import type { MatchWeights } from '@lindan/shared';
import { MATCH_WEIGHT_NAMES, MATCH_WEIGHT_RANGES } from '@lindan/shared';
import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTimeZone } from '@/components/time/city-time-zone';

import { holdsFrom } from '../holds-from';
import { useSaveSetting } from '../hooks/useSettings';
import { HoldsFromField } from './HoldsFromField';

type Values = MatchWeights & { readonly holdsFrom?: string };

const STEP = 0.01;

/** Each weight within its range, which stands under its field. */
export function MatchWeightsDialog(props: {
  readonly present: MatchWeights;
  readonly newest: number | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['settings', 'words']);
  const timeZone = useTimeZone();
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useSaveSetting();
  const required = { required: true, message: t('words:input.required') };
  const outOfRange = (name: keyof MatchWeights) => t('words:input.outOfRange', MATCH_WEIGHT_RANGES[name]);
  const save = async ({ holdsFrom: date, ...matchWeights }: Values) => {
    const input = { matchWeights, holdsFrom: holdsFrom(date, timeZone), version: props.newest };
    const done = await run({ input });
    if (done !== undefined) props.onClose();
    return done;
  };
  return (
    <FormDialog<Values>
      title={t('settings:weights.title')}
      confirm={t('settings:save')}
      draft="matchWeights"
      form={form}
      initialValues={props.present}
      problem={problem}
      pending={pending}
      onSubmit={save}
      onClose={props.onClose}
    >
      {MATCH_WEIGHT_NAMES.map((name) => (
        <Form.Item<Values>
          key={name}
          name={name}
          label={t(`settings:weights.${name}`)}
          extra={outOfRange(name)}
          rules={[required, { type: 'number', ...MATCH_WEIGHT_RANGES[name], message: outOfRange(name) }]}
        >
          {/* Without the range: the field would move a figure into it, and that one would be saved unseen. */}
          <InputNumber step={STEP} />
        </Form.Item>
      ))}
      <HoldsFromField />
    </FormDialog>
  );
}
