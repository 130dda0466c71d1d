import { CAPACITY_PERIODS, LIMITS, RESOURCE_KINDS } from '@lindan/shared';
import type { FormInstance } from 'antd';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { useFieldProblems } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { FormDraft } from '@/components/drafts/FormDraft';
import { AudienceField } from '@/components/fields/AudienceField';
import { ProblemNote } from '@/components/states/ProblemNote';
import { CategoriesSelect } from '@/features/categories/components/CategoriesSelect';
import { CategorySelect } from '@/features/categories/components/CategorySelect';
import { RegionsSelect } from '@/features/places/components/RegionsSelect';
import { UnitSelect } from '@/features/units/components/UnitSelect';
import type { Problem } from '@/graphql/errors';
import { graphql } from '@/graphql/generated';
import type { Draft } from '@/preferences/draft-store';

import type { ResourceValues } from '../resource-input';
import { OfferFields } from './OfferFields';
import styles from './ResourceForm.module.css';

export const RESOURCE_FORM_RESOURCE = graphql(`
  fragment ResourceForm_resource on Resource {
    id
    version
    allowedActions
    title
    description
    kind
    audience
    capacity
    capacityPeriod
    availableFrom
    availableTo
    ...OfferTerms_resource
    category {
      code
      name
    }
    categories {
      code
    }
    unit {
      id
      name
    }
    regions {
      id
      name
    }
  }
`);

interface Named {
  readonly id: string;
  readonly name: string;
}

export function ResourceForm(props: {
  readonly form: FormInstance<ResourceValues>;
  readonly draft: Draft;
  readonly initialValues: Partial<ResourceValues>;
  /** Whose resource it is, where that is not to be chosen. */
  readonly unit: Named | undefined;
  readonly regions: readonly Named[];
  readonly confirm: string;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  readonly onSubmit: (values: ResourceValues) => void;
}) {
  const { t } = useTranslation(['resources', 'resourceOffer', 'words']);
  const { form, problem, unit } = props;
  useFieldProblems(form, problem);
  const required = { required: true, message: t('words:input.required') };
  const titleRule = useTextRule(LIMITS.title, true);
  const textRule = useTextRule(LIMITS.text, true);
  const hasCapacity = Form.useWatch('capacity', form) != null;
  const kinds = RESOURCE_KINDS.map((value) => ({ value, label: t(`words:resourceKind.${value}`) }));
  const periods = CAPACITY_PERIODS.map((value) => ({ value, label: t(`words:capacityPeriod.${value}`) }));
  return (
    <Form<ResourceValues>
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={props.initialValues}
      onFinish={props.onSubmit}
      className={styles.form}
    >
      <FormDraft draft={props.draft} form={form} />
      <ProblemNote problem={problem} />
      {unit === undefined ? (
        <Form.Item<ResourceValues> name="unitId" label={t('resources:column.unit')} rules={[required]}>
          <UnitSelect label={t('resources:column.unit')} />
        </Form.Item>
      ) : (
        <Form.Item required label={t('resources:column.unit')}>
          {unit.name}
        </Form.Item>
      )}
      <Form.Item<ResourceValues> name="title" label={t('resources:field.title')} rules={[titleRule]}>
        <Input />
      </Form.Item>
      <Form.Item<ResourceValues>
        name="description"
        label={t('resources:field.description')}
        extra={t('resources:field.descriptionHint')}
        rules={[textRule]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} />
      </Form.Item>
      <Form.Item<ResourceValues> name="kind" label={t('resources:column.kind')} rules={[required]}>
        <Radio.Group options={kinds} optionType="button" />
      </Form.Item>
      <Form.Item<ResourceValues> name="categoryCode" label={t('resourceOffer:field.main')} rules={[required]}>
        <CategorySelect label={t('resourceOffer:field.main')} />
      </Form.Item>
      <Form.Item<ResourceValues>
        name="categoryCodes"
        label={t('resourceOffer:field.further')}
        extra={t('resourceOffer:field.furtherHint')}
      >
        <CategoriesSelect label={t('resourceOffer:field.further')} most={LIMITS.resourceCategories} />
      </Form.Item>
      <Form.Item<ResourceValues>
        name="regionIds"
        label={t('resources:field.regions')}
        extra={t('resources:field.regionsHint')}
        rules={[required]}
      >
        <RegionsSelect label={t('resources:field.regions')} known={props.regions} />
      </Form.Item>
      <AudienceField label={t('resources:field.audience')} />
      <div className={styles.pair}>
        <Form.Item<ResourceValues>
          name="capacity"
          label={t('resources:field.capacity')}
          extra={t('resources:field.capacityHint')}
        >
          <InputNumber min={1} max={LIMITS.capacity} precision={0} className={styles.number} />
        </Form.Item>
        <Form.Item<ResourceValues>
          name="capacityPeriod"
          label={t('resources:field.period')}
          rules={hasCapacity ? [required] : []}
        >
          <Select disabled={!hasCapacity} options={periods} />
        </Form.Item>
        <Form.Item<ResourceValues> name="availableFrom" label={t('resources:field.from')}>
          <Input type="date" />
        </Form.Item>
        <Form.Item<ResourceValues> name="availableTo" label={t('resources:field.to')}>
          <Input type="date" />
        </Form.Item>
      </div>
      <OfferFields />
      <Button type="primary" htmlType="submit" loading={props.pending}>
        {props.confirm}
      </Button>
    </Form>
  );
}
