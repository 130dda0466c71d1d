import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { notify } from '@/components/notice/notice';
import { useIdempotencyKey } from '@/graphql/idempotency';

import { useSaveUnit } from '../hooks/unit-commands';
import { unitPaths } from '../paths';
import type { UnitValues } from '../unit-values';
import { UnitFields } from './UnitFields';

export function AddUnitDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('unitEditor');
  const [form] = Form.useForm<UnitValues>();
  const { run, pending, problem } = useSaveUnit();
  const keyFor = useIdempotencyKey();
  const codeRule = useTextRule(LIMITS.search, false);
  const add = async ({ code, shortName, nameEn, ...values }: UnitValues) => {
    const input = {
      ...values,
      code: code?.trim() || undefined,
      shortName: shortName?.trim() || undefined,
      nameEn: nameEn?.trim() || undefined,
    };
    const added = await run({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (added === undefined) return added;
    const { id, name } = added.saveUnit;
    notify({ done: t('done.add'), title: name, to: unitPaths.detail(id) });
    onClose();
    return added;
  };
  return (
    <FormDialog<UnitValues>
      title={t('add.title')}
      confirm={t('add.confirm')}
      draft="unit.add"
      form={form}
      problem={problem}
      pending={pending}
      onSubmit={add}
      onClose={onClose}
    >
      <UnitFields />
      <Form.Item<UnitValues> name="code" label={t('facts.code')} extra={t('hint.code')} rules={[codeRule]}>
        <Input />
      </Form.Item>
    </FormDialog>
  );
}
