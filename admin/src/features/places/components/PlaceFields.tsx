import type { EstateType } from '@lindan/shared';
import { ESTATE_TYPES, LIMITS } from '@lindan/shared';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';

export interface PlaceValues {
  readonly name: string;
  readonly households?: number | null;
  readonly estateType?: EstateType | null;
}

/** What a grid or a building has beside its code. */
export function PlaceFields({ hasEstateType }: { readonly hasEstateType: boolean }) {
  const { t } = useTranslation(['placeEditor', 'places', 'words']);
  const required = { required: true, whitespace: true, message: t('words:input.required') };
  return (
    <>
      <Form.Item<PlaceValues> name="name" label={t('places:column.name')} rules={[required]}>
        <Input maxLength={LIMITS.placeName} autoFocus />
      </Form.Item>
      <Form.Item<PlaceValues> name="households" label={t('placeEditor:facts.households')}>
        <InputNumber min={0} max={LIMITS.households} precision={0} />
      </Form.Item>
      {hasEstateType ? (
        <Form.Item<PlaceValues> name="estateType" label={t('placeEditor:facts.estateType')}>
          <Select
            allowClear
            options={ESTATE_TYPES.map((value) => ({ value, label: t(`words:estateType.${value}`) }))}
          />
        </Form.Item>
      ) : null}
    </>
  );
}
