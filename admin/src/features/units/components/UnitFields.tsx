import { LIMITS, UNIT_KINDS } from '@lindan/shared';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { useTextRule } from '@/components/dialog/text-rule';
import { KeywordsField } from '@/components/fields/KeywordsField';
import { RegionField } from '@/features/places/components/RegionField';
import { useSession } from '@/features/session/session-context';

import type { UnitValues } from '../unit-values';
import { UnitSelect } from './UnitSelect';

/** What is known of a unit. A new one may leave out its short and its English name. */
export function UnitFields({
  id,
  parent,
}: {
  /** Undefined: a new unit. */
  readonly id?: string;
  readonly parent?: { readonly id: string; readonly name: string } | null;
}) {
  const { t } = useTranslation(['unitEditor', 'units', 'words']);
  const { membership } = useSession();
  const isNew = id === undefined;
  const nameRule = useTextRule(LIMITS.unitName, true);
  const otherNameRule = useTextRule(LIMITS.unitName, !isNew);
  const dutiesRule = useTextRule(LIMITS.text, false);
  const sameAsName = isNew ? t('unitEditor:hint.sameAsName') : undefined;
  return (
    <>
      <Form.Item<UnitValues> name="name" label={t('units:column.name')} rules={[nameRule]}>
        <Input autoFocus />
      </Form.Item>
      <Form.Item<UnitValues>
        name="shortName"
        label={t('units:detail.shortName')}
        extra={sameAsName}
        rules={[otherNameRule]}
      >
        <Input />
      </Form.Item>
      <Form.Item<UnitValues>
        name="nameEn"
        label={t('unitEditor:facts.nameEn')}
        extra={sameAsName}
        rules={[otherNameRule]}
      >
        <Input />
      </Form.Item>
      <Form.Item<UnitValues>
        name="kind"
        label={t('units:column.kind')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <Select options={UNIT_KINDS.map((value) => ({ value, label: t(`words:unitKind.${value}`) }))} />
      </Form.Item>
      <Form.Item<UnitValues> name="regionId" label={t('unitEditor:facts.region')}>
        <RegionField label={t('unitEditor:facts.region')} within={membership?.region?.id} includesWithin />
      </Form.Item>
      <Form.Item<UnitValues> name="parentId" label={t('unitEditor:facts.parent')}>
        <UnitSelect label={t('unitEditor:facts.parent')} known={parent == null ? [] : [parent]} except={id} />
      </Form.Item>
      <Form.Item<UnitValues> name="duties" label={t('units:detail.duties')} rules={[dutiesRule]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <Form.Item<UnitValues>
        name="keywords"
        label={t('unitEditor:facts.keywords')}
        extra={t('unitEditor:hint.keywords')}
      >
        <KeywordsField label={t('unitEditor:facts.keywords')} />
      </Form.Item>
    </>
  );
}
