import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { EditDialog } from '@/components/dialog/EditDialog';
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
  const command = useUpdateRegion();
  const { id, kind, name, version, households, estateType, contactPhone, openingHours } = props.place;
  const isBelowCommunity = kind === 'GRID' || kind === 'BUILDING';
  const save = async (changed: Partial<Values>, values: Values) => {
    const saved = await command.run({ input: { id, version, ...changed } });
    return saved && { done: t('done.edit'), title: values.name ?? name, to: placePaths.list(id) };
  };
  return (
    <EditDialog<Values>
      title={t('edit.title', { name })}
      confirm={t('edit.save')}
      draft={`place.edit/${id}`}
      before={{ name, households, estateType, contactPhone, openingHours }}
      command={command}
      save={save}
      onClose={props.onClose}
    >
      {props.isAdmin || isBelowCommunity ? <PlaceFields hasEstateType={isBelowCommunity} /> : null}
      <Form.Item<Values> name="contactPhone" label={t('facts.contactPhone')} extra={t('hint.contactPhone')}>
        <Input type="tel" />
      </Form.Item>
      <Form.Item<Values> name="openingHours" label={t('facts.openingHours')} extra={t('hint.openingHours')}>
        <Input maxLength={LIMITS.openingHours} />
      </Form.Item>
    </EditDialog>
  );
}
