import { LIMITS, TIERS } from '@lindan/shared';
import { Form, Input, Radio, Switch } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { CategorySelect } from '@/features/categories/components/CategorySelect';
import { useCategories } from '@/features/categories/hooks/useCategories';
import { UnitSelect } from '@/features/units/components/UnitSelect';
import type { Tier } from '@/graphql/generated/graphql';
import { useIdempotencyKey } from '@/graphql/idempotency';

import { useSaveRule } from '../hooks/useCatalogue';

interface Unit {
  readonly id: string;
  readonly name: string;
  /** A closed unit is not taken over into the next version. */
  readonly closedAt?: string | null;
}

interface LeadUnit extends Unit {
  /** The unit that has taken over what a closed one did, and is proposed in its place. */
  readonly closedInto?: Unit | null;
}

/** What the editor begins with: a rule, a proposal, or nothing. */
export interface RuleDraft {
  readonly category?: { readonly code: string } | undefined;
  /** The newest version that was seen; 0: there was none. */
  readonly version: number;
  readonly leadUnit?: LeadUnit | undefined;
  readonly coUnits?: readonly Unit[];
  readonly tier?: Tier | null;
  readonly basis?: string | null;
  readonly mayPushDown?: boolean;
  readonly proposalId?: string;
}

interface Values {
  readonly categoryCode: string;
  readonly leadUnitId: string;
  readonly coUnitIds?: string[];
  readonly tier?: Tier;
  readonly basis?: string;
  readonly mayPushDown?: boolean;
  readonly from?: string;
}

/** Saves a new version of a category's rule; the former one stays in its history. */
export function RuleDialog({ draft, onClose }: { readonly draft: RuleDraft; readonly onClose: () => void }) {
  const { t } = useTranslation(['catalogue', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useSaveRule();
  const keyFor = useIdempotencyKey();
  const categories = useCategories().data?.categories ?? [];
  const category = categories.find(({ code }) => code === draft.category?.code);
  const { leadUnit: lead } = draft;
  const leadUnit = lead?.closedAt == null ? lead : (lead.closedInto ?? undefined);
  const coUnits = (draft.coUnits ?? []).filter(({ id, closedAt }) => closedAt == null && id !== leadUnit?.id);
  const basisRule = useTextRule(LIMITS.note, false);
  const needed = { required: true, message: t('words:input.required') };
  const submit = async ({ from, basis, tier, coUnitIds, ...values }: Values) => {
    const input = {
      ...values,
      coUnitIds: coUnitIds ?? [],
      tier: tier ?? null,
      basis: basis?.trim() || null,
      mayPushDown: values.mayPushDown ?? false,
      from: from || null,
      version: draft.version,
      proposalId: draft.proposalId ?? null,
    };
    const done = await run({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done !== undefined) onClose();
    return done;
  };
  const titleOf = (name: string | undefined) => {
    if (name === undefined) return t(draft.version === 0 ? 'catalogue:add' : 'catalogue:edit');
    return t(draft.version === 0 ? 'catalogue:addOf' : 'catalogue:editOf', { category: name });
  };
  return (
    <FormDialog<Values>
      title={titleOf(category?.name)}
      confirm={t('catalogue:save')}
      draft={`rule/${draft.proposalId ?? draft.category?.code ?? 'new'}`}
      form={form}
      initialValues={{
        ...(draft.category !== undefined && { categoryCode: draft.category.code }),
        ...(leadUnit !== undefined && { leadUnitId: leadUnit.id }),
        coUnitIds: coUnits.map(({ id }) => id),
        ...(draft.tier != null && { tier: draft.tier }),
        basis: draft.basis ?? '',
        mayPushDown: draft.mayPushDown ?? false,
      }}
      problem={problem}
      pending={pending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form.Item<Values> name="categoryCode" label={t('catalogue:column.category')} rules={[needed]}>
        <CategorySelect label={t('catalogue:column.category')} />
      </Form.Item>
      <Form.Item<Values>
        name="leadUnitId"
        label={t('catalogue:column.lead')}
        extra={lead?.closedAt == null ? undefined : t('catalogue:leadClosed', { unit: lead.name })}
        rules={[needed]}
      >
        <UnitSelect label={t('catalogue:column.lead')} known={leadUnit === undefined ? [] : [leadUnit]} />
      </Form.Item>
      <Form.Item<Values> name="coUnitIds" label={t('catalogue:column.coUnits')}>
        <UnitSelect multiple label={t('catalogue:column.coUnits')} known={coUnits} />
      </Form.Item>
      <Form.Item<Values> name="tier" label={t('catalogue:column.tier')}>
        <Radio.Group
          options={TIERS.map((value) => ({ value, label: t(`words:tier.${value}`) }))}
          optionType="button"
          size="small"
        />
      </Form.Item>
      <Form.Item<Values> name="basis" label={t('catalogue:column.basis')} rules={[basisRule]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} placeholder={t('catalogue:basisHint')} />
      </Form.Item>
      <Form.Item<Values>
        name="mayPushDown"
        label={t('catalogue:column.pushDown')}
        valuePropName="checked"
        extra={t('catalogue:pushDownHint')}
      >
        <Switch />
      </Form.Item>
      <Form.Item<Values> name="from" label={t('catalogue:column.from')} extra={t('catalogue:fromHint')}>
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
