import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { changedFields } from '@/components/dialog/changed-fields';
import { FormDialog } from '@/components/dialog/FormDialog';
import { notify } from '@/components/notice/notice';

import { useSaveUnit } from '../hooks/unit-commands';
import { unitPaths } from '../paths';
import type { UnitValues } from '../unit-values';
import { valuesOf } from '../unit-values';
import { UnitFields } from './UnitFields';
import type { UnitDialogProps } from './unit-dialog';

/** Changes a unit. Only what was changed here is sent. */
export function EditUnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t } = useTranslation('unitEditor');
  const [form] = Form.useForm<UnitValues>();
  const { run, pending, problem } = useSaveUnit();
  const [before] = useState(() => valuesOf(unit));
  const { id, version, name, parent } = unit;
  const save = async (values: UnitValues) => {
    const saved = await run({ input: { id, version, ...changedFields(before, values) } });
    if (saved === undefined) return saved;
    notify({ done: t('done.edit'), title: saved.saveUnit.name, to: unitPaths.detail(id) });
    onClose();
    return saved;
  };
  return (
    <FormDialog<UnitValues>
      title={t('edit.title', { name })}
      confirm={t('edit.save')}
      draft={`unit.edit/${id}`}
      form={form}
      initialValues={before}
      problem={problem}
      pending={pending}
      onSubmit={save}
      onClose={onClose}
    >
      <UnitFields id={id} parent={parent} />
    </FormDialog>
  );
}
