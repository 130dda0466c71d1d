import { LIMITS, URGENCIES } from '@lindan/shared';
import type { FormInstance } from 'antd';
import { Button, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { useFieldProblems } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { FormDraft } from '@/components/drafts/FormDraft';
import { AudienceField } from '@/components/fields/AudienceField';
import { FilesField } from '@/components/files/FilesField';
import { PersonalDataHint } from '@/components/hint/PersonalDataHint';
import { ProblemNote } from '@/components/states/ProblemNote';
import { CategorySelect } from '@/features/categories/components/CategorySelect';
import { SuggestedCategories } from '@/features/categories/components/SuggestedCategories';
import type { Problem } from '@/graphql/errors';
import type { Draft } from '@/preferences/draft-store';

import type { CollectValues } from '../collect-input';
import { STATED_KINDS } from '../collect-input';
import styles from './CollectForm.module.css';
import { LookAlikes } from './LookAlikes';
import { RegionField } from './RegionField';

export function CollectForm(props: {
  readonly form: FormInstance<CollectValues>;
  readonly draft: Draft;
  readonly own: string | undefined;
  readonly initialValues: Partial<CollectValues>;
  readonly pending: boolean;
  readonly problem: Problem | undefined;
  readonly onSubmit: (values: CollectValues) => void;
  /** The resident was joined to a demand that says the same: nothing is submitted. */
  readonly onJoined: () => void;
}) {
  const { t } = useTranslation(['demands', 'words']);
  const { form, problem } = props;
  useFieldProblems(form, problem);
  const required = { required: true, message: t('words:input.required') };
  const titleRule = useTextRule(LIMITS.title, true);
  const textRule = useTextRule(LIMITS.text, true);
  const resultRule = useTextRule(LIMITS.text, false);
  const nameRule = useTextRule(LIMITS.personName, false);
  const addressRule = useTextRule(LIMITS.address, false);
  const typed = Form.useWatch(
    ({ regionId, title, description, categoryCode }: Partial<CollectValues>) => ({
      regionId,
      title,
      description,
      categoryCode,
    }),
    form,
  );
  const words = `${typed?.title ?? ''} ${typed?.description ?? ''}`.trim();
  return (
    <Form<CollectValues>
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={props.initialValues}
      onFinish={props.onSubmit}
      className={styles.form}
    >
      <PersonalDataHint>
        <FormDraft draft={props.draft} form={form} />
        <ProblemNote problem={problem} />
        <Form.Item<CollectValues> name="regionId" label={t('demands:fact.place')} rules={[required]}>
          <RegionField label={t('demands:fact.place')} own={props.own} />
        </Form.Item>
        <Form.Item<CollectValues> name="title" label={t('demands:collect.what')} rules={[titleRule]}>
          <Input placeholder={t('demands:collect.whatExample')} />
        </Form.Item>
        <Form.Item<CollectValues> name="description" label={t('demands:collect.text')} rules={[textRule]}>
          <Input.TextArea
            autoSize={{ minRows: 3, maxRows: 10 }}
            placeholder={t('demands:collect.textExample')}
          />
        </Form.Item>
        <Form.Item<CollectValues>
          name="categoryCode"
          label={t('demands:fact.category')}
          extra={t('demands:collect.category')}
        >
          <CategorySelect label={t('demands:fact.category')} />
        </Form.Item>
        <SuggestedCategories
          text={words}
          onChoose={(categoryCode) => form.setFieldsValue({ categoryCode })}
        />
        <LookAlikes typed={typed ?? {}} onJoined={props.onJoined} />
        <div className={styles.pair}>
          <Form.Item<CollectValues> name="kind" required label={t('demands:fact.kind')}>
            <Radio.Group
              options={STATED_KINDS.map((value) => ({ value, label: t(`words:demandKind.${value}`) }))}
              optionType="button"
            />
          </Form.Item>
          <Form.Item<CollectValues> name="urgency" required label={t('demands:fact.urgency')}>
            <Radio.Group
              options={URGENCIES.map((value) => ({ value, label: t(`words:urgency.${value}`) }))}
              optionType="button"
            />
          </Form.Item>
        </div>
        <FilesField max={LIMITS.attachments} />
        <AudienceField label={t('demands:fact.audience')} />
        <fieldset className={styles.requester}>
          <legend>{t('demands:collect.requester')}</legend>
          <div className={styles.pair}>
            <Form.Item<CollectValues> name="name" label={t('demands:requester.name')} rules={[nameRule]}>
              <Input autoComplete="off" />
            </Form.Item>
            <Form.Item<CollectValues> name="phone" label={t('demands:requester.phone')}>
              <Input type="tel" inputMode="tel" autoComplete="off" />
            </Form.Item>
          </div>
          <Form.Item<CollectValues>
            name="address"
            label={t('demands:requester.address')}
            rules={[addressRule]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        </fieldset>
        <Form.Item<CollectValues>
          name="result"
          label={t('demands:collect.result')}
          extra={t('demands:collect.resultHint')}
          rules={[resultRule]}
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
        </Form.Item>
      </PersonalDataHint>
      <Button type="primary" htmlType="submit" size="large" loading={props.pending} className={styles.send}>
        {t('demands:collect.send')}
      </Button>
    </Form>
  );
}
