import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { notify } from '@/components/notice/notice';

import { useCreateRegion } from '../hooks/place-commands';
import { placePaths } from '../paths';
import type { PlaceValues } from './PlaceFields';
import { PlaceFields } from './PlaceFields';

export function AddPlaceDialog(props: {
  readonly parentId: string;
  readonly kind: 'GRID' | 'BUILDING';
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('placeEditor');
  const [form] = Form.useForm<PlaceValues>();
  // One key for each opening: a second click adds nothing.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { run, pending, problem } = useCreateRegion();
  const { parentId, kind } = props;
  const add = async (values: PlaceValues) => {
    const added = await run({ input: { parentId, kind, ...values, idempotencyKey } });
    if (added === undefined) return added;
    const { id, name } = added.createRegion;
    notify({ done: t('done.add'), title: name, to: placePaths.list(id) });
    props.onClose();
    return added;
  };
  return (
    <FormDialog<PlaceValues>
      title={t(`add.${kind}`)}
      confirm={t('add.confirm')}
      draft={`place.add/${parentId}.${kind}`}
      form={form}
      problem={problem}
      pending={pending}
      onSubmit={add}
      onClose={props.onClose}
    >
      <PlaceFields hasEstateType />
    </FormDialog>
  );
}
