import { useTranslation } from 'react-i18next';

import { EditDialog } from '@/components/dialog/EditDialog';

import { useSaveUnit } from '../hooks/unit-commands';
import { unitPaths } from '../paths';
import type { UnitValues } from '../unit-values';
import { valuesOf } from '../unit-values';
import { UnitFields } from './UnitFields';
import type { UnitDialogProps } from './unit-dialog';

/** Changes a unit. */
export function EditUnitDialog({ unit, onClose }: UnitDialogProps) {
  const { t } = useTranslation('unitEditor');
  const command = useSaveUnit();
  const { id, version, name, parent } = unit;
  const save = async (changed: UnitValues) => {
    const saved = await command.run({ input: { id, version, ...changed } });
    return saved && { done: t('done.edit'), title: saved.saveUnit.name, to: unitPaths.detail(id) };
  };
  return (
    <EditDialog<UnitValues>
      title={t('edit.title', { name })}
      confirm={t('edit.save')}
      draft={`unit.edit/${id}`}
      before={valuesOf(unit)}
      command={command}
      save={save}
      onClose={onClose}
    >
      <UnitFields id={id} parent={parent} />
    </EditDialog>
  );
}
