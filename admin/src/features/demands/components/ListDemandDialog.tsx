import { URGENCIES } from '@lindan/shared';
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { CategorySelect } from '@/features/categories/components/CategorySelect';
import { SuggestedCategories } from '@/features/categories/components/SuggestedCategories';
import { readFragment } from '@/graphql/generated';
import type { Urgency } from '@/graphql/generated/graphql';

import { useAcceptDemand, useListDemand } from '../hooks/demand-commands';
import type { DemandDialogProps } from './demand-dialog';
import { DEMAND_DIALOG_DEMAND } from './demand-dialog';

interface Values {
  readonly categoryCode: string;
  readonly urgency: Urgency;
}

/** Puts a demand on the list from the end of the screening chain. */
export function ListDemandDialog(props: DemandDialogProps) {
  return <ListingDialog action="LIST" command={useListDemand()} {...props} />;
}

/** Puts a demand on the list at once, past the screening chain. */
export function AcceptDemandDialog(props: DemandDialogProps) {
  return <ListingDialog action="ACCEPT" command={useAcceptDemand()} {...props} />;
}

interface ListingDialogProps extends DemandDialogProps {
  readonly action: 'LIST' | 'ACCEPT';
  readonly command: ReturnType<typeof useListDemand> | ReturnType<typeof useAcceptDemand>;
}

/** With a category, because that decides whose duty it is, and how urgent it is. */
function ListingDialog({ action, command, onDone, onClose, ...props }: ListingDialogProps) {
  const demand = readFragment(DEMAND_DIALOG_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = command;
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t(`words:action.${action}`), title: demand.title })}
      confirm={t(`words:action.${action}`)}
      draft={`demand.${action}/${demand.id}`}
      form={form}
      initialValues={{
        urgency: demand.urgency,
        ...(demand.category ? { categoryCode: demand.category.code } : {}),
      }}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async (values) => {
        const done = await run({ id: demand.id, version: demand.version, ...values });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Form.Item<Values>
        name="categoryCode"
        label={t('demands:fact.category')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <CategorySelect label={t('demands:fact.category')} />
      </Form.Item>
      <SuggestedCategories
        text={`${demand.title} ${demand.description}`}
        onChoose={(categoryCode) => form.setFieldsValue({ categoryCode })}
      />
      <Form.Item<Values> name="urgency" required label={t('demands:fact.urgency')}>
        <Radio.Group
          options={URGENCIES.map((value) => ({ value, label: t(`words:urgency.${value}`) }))}
          optionType="button"
        />
      </Form.Item>
    </FormDialog>
  );
}
