import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { readFragment } from '@/graphql/generated';

import { useClaimOrder } from '../hooks/order-commands';
import { useOwnOffers } from '../hooks/useOwnOffers';
import type { OrderDialogProps } from './order-dialog';
import { ORDER_DIALOG_ORDER } from './order-dialog';

interface Values {
  readonly resourceId: string;
}

/** Claims an order and names what the unit gives for it. */
export function ClaimGivingDialog(props: OrderDialogProps & { readonly unitId: string }) {
  const { id, version, demand } = readFragment(ORDER_DIALOG_ORDER, props.order);
  const { t } = useTranslation(['orders', 'words', 'common']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useClaimOrder();
  const { data } = useOwnOffers(props.unitId);
  return (
    <FormDialog<Values>
      title={t('orders:dialog.title', { action: t('orders:claimGiving.action'), title: demand.title })}
      confirm={t('words:action.CLAIM')}
      draft={`order.CLAIM_GIVING/${id}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={props.onClose}
      onSubmit={async ({ resourceId }) => {
        const done = await run({ id, version, resourceId });
        if (done !== undefined) props.onDone();
        return done;
      }}
    >
      <Form.Item<Values>
        name="resourceId"
        label={t('orders:claimGiving.resource')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <Select
          aria-label={t('orders:claimGiving.resource')}
          options={(data?.resources.nodes ?? []).map(({ id: value, title }) => ({ value, label: title }))}
          notFoundContent={t('orders:claimGiving.none')}
        />
      </Form.Item>
    </FormDialog>
  );
}
