import { LIMITS, TIERS } from '@lindan/shared';
import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { useTextRule } from '@/components/dialog/text-rule';
import { FormDraft } from '@/components/drafts/FormDraft';
import { PersonalDataHint } from '@/components/hint/PersonalDataHint';
import { CategorySelect } from '@/features/categories/components/CategorySelect';
import { UnitSelect } from '@/features/units/components/UnitSelect';
import type { Draft } from '@/preferences/draft-store';

import type { DispatchValues } from '../dispatch-input';
import type { DispatchDraft } from '../hooks/useDispatchDraft';
import styles from './DispatchPanel.module.css';

/** The fields of an order that is to be dispatched. */
export function DispatchForm({
  draft,
  kept,
  demand,
}: {
  readonly draft: DispatchDraft;
  /** What was typed and not sent. */
  readonly kept: Draft;
  readonly demand: { readonly awaitsRuling: boolean; readonly category: object | null };
}) {
  const { t } = useTranslation(['dispatch', 'demands', 'words']);
  const { form, unit, proposed } = draft;
  const noteRule = useTextRule(LIMITS.note, false);
  const reasonRule = useTextRule(LIMITS.note, true);
  return (
    <Form<DispatchValues>
      form={form}
      layout="vertical"
      requiredMark="optional"
      className={styles.form}
      initialValues={{ unitId: proposed?.id }}
      onValuesChange={draft.cancel}
      onFinish={() => draft.confirm('ASSIGNED')}
    >
      <PersonalDataHint>
        <FormDraft draft={kept} form={form} />
        <Form.Item<DispatchValues>
          name="unitId"
          label={t('dispatch:unit')}
          rules={[{ required: true, message: t('dispatch:unitNeeded') }]}
          extra={proposed === undefined ? undefined : t('dispatch:proposed', { unit: proposed.name })}
        >
          <UnitSelect
            label={t('dispatch:unit')}
            placeholder={t('dispatch:unitHint')}
            known={unit === undefined ? [] : [unit]}
            onPick={draft.pickUnit}
          />
        </Form.Item>
        <Form.Item<DispatchValues> name="coUnitIds" label={t('dispatch:coUnits')}>
          <UnitSelect multiple label={t('dispatch:coUnits')} known={draft.rule?.coUnits ?? []} />
        </Form.Item>
        <Form.Item<DispatchValues> name="tier" label={t('dispatch:tier')} extra={t('dispatch:tierHint')}>
          <Radio.Group
            options={TIERS.map((value) => ({ value, label: t(`words:tier.${value}`) }))}
            optionType="button"
            size="small"
          />
        </Form.Item>
        {demand.category === null ? (
          <Form.Item<DispatchValues>
            name="categoryCode"
            label={t('demands:fact.category')}
            rules={[{ required: true, message: t('words:input.required') }]}
          >
            <CategorySelect label={t('demands:fact.category')} />
          </Form.Item>
        ) : null}
        {demand.awaitsRuling ? (
          <>
            <Form.Item<DispatchValues> name="reason" label={t('dispatch:reason')} rules={[reasonRule]}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
            </Form.Item>
            <Form.Item<DispatchValues> name="basis" label={t('dispatch:basis')} rules={[noteRule]}>
              <Input placeholder={t('dispatch:basisHint')} />
            </Form.Item>
          </>
        ) : null}
        <Form.Item<DispatchValues> name="note" label={t('dispatch:note')} rules={[noteRule]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </PersonalDataHint>
    </Form>
  );
}
