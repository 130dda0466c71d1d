import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { notify } from '@/components/notice/notice';
import type { PlaceDetail_RegionFragment } from '@/graphql/generated/graphql';

import { useUpdateRegion } from '../hooks/place-commands';
import { placePaths } from '../paths';
import type { PlaceValues } from './PlaceFields';
import { PlaceFields } from './PlaceFields';

interface Values extends PlaceValues {
  readonly contactPhone?: string | null;
  readonly openingHours?: string | null;
}

/** Changes a place. A community's own staff change its phone and hours alone. */
export function EditPlaceDialog(props: {
  readonly place: PlaceDetail_RegionFragment;
  readonly isAdmin: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('placeEditor');
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useUpdateRegion();
  const { id, kind, name, version, households, estateType, contactPhone, openingHours } = props.place;
  const isBelowCommunity = kind === 'GRID' || kind === 'BUILDING';
  const save = async (values: Values) => {
    const cleared = Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, value ?? null]),
    );
    const saved = await run({ input: { id, version, ...cleared } });
    if (saved === undefined) return saved;
    notify({ done: t('done.edit'), title: values.name ?? name, to: placePaths.list(id) });
    props.onClose();
    return saved;
  };
  return (
    <FormDialog<Values>
      title={t('edit.title', { name })}
      confirm={t('edit.save')}
      draft={`place.edit/${id}`}
      form={form}
      initialValues={{ name, households, estateType, contactPhone, openingHours }}
      problem={problem}
      pending={pending}
      onSubmit={save}
      onClose={props.onClose}
    >
      {props.isAdmin || isBelowCommunity ? <PlaceFields hasEstateType={isBelowCommunity} /> : null}
      <Form.Item<Values> name="contactPhone" label={t('facts.contactPhone')} extra={t('hint.contactPhone')}>
        <Input type="tel" />
      </Form.Item>
      <Form.Item<Values> name="openingHours" label={t('facts.openingHours')} extra={t('hint.openingHours')}>
        <Input maxLength={LIMITS.openingHours} />
      </Form.Item>
    </FormDialog>
  );
}
