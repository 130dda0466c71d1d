import type { Side } from '@lindan/shared';
import { Button, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTimeZone } from '@/components/time/city-time-zone';

import { holdsFrom } from '../holds-from';
import { useSaveSetting } from '../hooks/useSettings';
import { HoldsFromField } from './HoldsFromField';
import styles from './settings.module.css';

type Sides = { readonly [Name in Side]: number | null };

interface Values extends Sides {
  readonly holdsFrom?: string;
}

/** In the order of a map: from the lower edge to the upper one, from the left to the right. */
const FIELDS: readonly Side[] = ['south', 'north', 'west', 'east'];

/** Four figures, or none: then the city has no bounds. */
export function CityBoundsDialog(props: {
  readonly present: Sides;
  /** Around the places that have coordinates, if any. */
  readonly proposed: { readonly [Name in Side]: number } | null;
  readonly newest: number | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('settings');
  const timeZone = useTimeZone();
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useSaveSetting();
  const { proposed } = props;
  const save = async ({ holdsFrom: date, south, west, north, east }: Values) => {
    const cityBounds = { south, west, north, east };
    const input = { cityBounds, holdsFrom: holdsFrom(date, timeZone), version: props.newest };
    const done = await run({ input });
    if (done !== undefined) props.onClose();
    return done;
  };
  const propose = (): void => {
    if (proposed === null) return;
    const { south, west, north, east } = proposed;
    form.setFieldsValue({ south, west, north, east });
  };
  return (
    <FormDialog<Values>
      title={t('bounds.title')}
      confirm={t('save')}
      draft="cityBounds"
      form={form}
      initialValues={props.present}
      problem={problem}
      pending={pending}
      onSubmit={save}
      onClose={props.onClose}
    >
      <div className={styles.how}>
        <p className="muted">{t('bounds.how')}</p>
        {proposed === null ? null : <Button onClick={propose}>{t('bounds.propose')}</Button>}
      </div>
      {FIELDS.map((side) => (
        <Form.Item<Values> key={side} name={side} label={t(`bounds.${side}`)}>
          <InputNumber step={0.01} suffix="°" className={styles.degrees} />
        </Form.Item>
      ))}
      <HoldsFromField />
    </FormDialog>
  );
}
