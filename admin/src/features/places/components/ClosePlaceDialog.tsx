import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { FormDialog } from '@/components/dialog/FormDialog';
import { Facts } from '@/components/facts/Facts';
import { notify } from '@/components/notice/notice';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import type { PlaceDetail_RegionFragment } from '@/graphql/generated/graphql';

import { useCloseRegion, usePlaceContents } from '../hooks/place-commands';
import { placePaths } from '../paths';
import { RegionField } from './RegionField';

interface Values {
  readonly intoId: string;
}

/** Closes a place into another one, and says before what moves. */
export function ClosePlaceDialog(props: {
  readonly place: PlaceDetail_RegionFragment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['placeEditor', 'words']);
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useCloseRegion();
  const { id, name, version, path } = props.place;
  const contents = usePlaceContents(id);
  const close = async ({ intoId }: Values) => {
    const closed = await run({ id, intoId, version });
    if (closed === undefined) return closed;
    const to = placePaths.list(intoId);
    notify({ done: t('placeEditor:done.close'), title: closed.closeRegion.closedInto?.name ?? '', to });
    props.onClose();
    void navigate(to);
    return closed;
  };
  return (
    <FormDialog<Values>
      isGrave
      title={t('placeEditor:close.title', { name })}
      confirm={t('placeEditor:close.confirm')}
      draft={`place.close/${id}`}
      form={form}
      problem={problem}
      pending={pending}
      onSubmit={close}
      onClose={props.onClose}
    >
      <Form.Item<Values>
        name="intoId"
        label={t('placeEditor:close.into')}
        extra={t('placeEditor:close.intoHint')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <RegionField within={path.at(-2)?.id} label={t('placeEditor:close.into')} />
      </Form.Item>
      <p>{t('placeEditor:close.moves')}</p>
      <QueryBoundary query={contents} rows={2}>
        {({ regionContents }) => (
          <Facts
            facts={(['openDemands', 'people', 'places', 'units'] as const).map((part) => ({
              label: t(`placeEditor:close.${part}`),
              value: regionContents[part],
            }))}
          />
        )}
      </QueryBoundary>
      <p className="muted">{t('placeEditor:close.stays')}</p>
    </FormDialog>
  );
}
