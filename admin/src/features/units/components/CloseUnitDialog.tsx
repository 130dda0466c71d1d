import { Form } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { Facts } from '@/components/facts/Facts';
import { notify } from '@/components/notice/notice';
import { QueryBoundary } from '@/components/states/QueryBoundary';

import { useCloseUnit, useUnitContents } from '../hooks/unit-commands';
import { unitPaths } from '../paths';
import { UnitSelect } from './UnitSelect';
import type { UnitDialogProps } from './unit-dialog';

interface Values {
  readonly intoId?: string;
}

/** Closes a unit, and says before what moves to the one that takes over, or ends without one. */
export function CloseUnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t } = useTranslation('unitEditor');
  const [form] = Form.useForm<Values>();
  const intoId = Form.useWatch('intoId', form);
  const { run, pending, problem } = useCloseUnit();
  const { id, version, name } = unit;
  const contents = useUnitContents(id);
  const close = async ({ intoId: into }: Values) => {
    const closed = await run({ id, version, intoId: into ?? null });
    if (closed === undefined) return closed;
    const { closedInto } = closed.closeUnit;
    notify(
      closedInto === null
        ? { done: t('done.close'), title: name, to: unitPaths.detail(id) }
        : { done: t('done.closeInto'), title: closedInto.name, to: unitPaths.detail(closedInto.id) },
    );
    onClose();
    return closed;
  };
  return (
    <FormDialog<Values>
      isGrave
      title={t('close.title', { name })}
      confirm={t('close.confirm')}
      draft={`unit.close/${id}`}
      form={form}
      problem={problem}
      pending={pending}
      onSubmit={close}
      onClose={onClose}
    >
      <Form.Item<Values> name="intoId" label={t('close.into')} extra={t('close.intoHint')}>
        <UnitSelect label={t('close.into')} placeholder={t('close.none')} except={id} />
      </Form.Item>
      <QueryBoundary query={contents} rows={2}>
        {({ unitContents }) => (
          <Facts
            facts={(['openOrders', 'resources', 'people', 'pairings'] as const).map((part) => ({
              label: t(`close.${part}`),
              value: unitContents[part],
            }))}
          />
        )}
      </QueryBoundary>
      <p>{t(intoId === undefined ? 'close.ends' : 'close.moves')}</p>
      <p className="muted">{t('close.stays')}</p>
    </FormDialog>
  );
}
