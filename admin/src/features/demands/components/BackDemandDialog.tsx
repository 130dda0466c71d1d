import { LIMITS } from '@lindan/shared';
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { readFragment } from '@/graphql/generated';
import { useIdempotencyKey } from '@/graphql/idempotency';

import { useBackDemand } from '../hooks/demand-commands';
import { Collected } from './Collected';
import type { DemandDialogProps } from './demand-dialog';
import { DEMAND_DIALOG_DEMAND } from './demand-dialog';

interface Values {
  readonly name?: string;
  readonly phone: string;
}

/** A demand as it is named to the caller. */
export interface BackedDemand {
  readonly number: string;
  readonly title: string;
}

interface BackDemandFormProps {
  readonly demand: BackedDemand;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function BackDemandDialog(props: DemandDialogProps) {
  return <BackDemandForm {...props} demand={readFragment(DEMAND_DIALOG_DEMAND, props.demand)} />;
}

/** Joins a caller to a demand; number and code are the caller's own, and shown once. */
export function BackDemandForm({ demand, onDone, onClose }: BackDemandFormProps) {
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const [joined, setJoined] = useState<{ number: string; trackingCode: string }>();
  const { run, pending, problem } = useBackDemand();
  const keyFor = useIdempotencyKey();
  const nameRule = useTextRule(LIMITS.personName, false);
  const title = t('demands:dialog.title', { action: t('words:action.BACK'), title: demand.title });
  if (joined !== undefined) {
    return (
      <Modal open title={title} footer={null} onCancel={onDone}>
        <Collected {...joined} next={t('demands:collected.done')} onNext={onDone} />
      </Modal>
    );
  }
  return (
    <FormDialog<Values>
      title={title}
      confirm={t('words:action.BACK')}
      draft={`demand.BACK/${demand.number}`}
      form={form}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ name, phone }) => {
        const input = {
          number: demand.number,
          requester: { name: name?.trim() || null, phone: phone.trim() },
        };
        const done = await run({ ...input, idempotencyKey: keyFor(input) });
        if (done !== undefined) setJoined(done.backDemand);
      }}
    >
      <p className="muted">{t('demands:dialog.BACK')}</p>
      <Form.Item<Values> name="name" label={t('demands:requester.name')} rules={[nameRule]}>
        <Input autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item<Values>
        name="phone"
        label={t('demands:requester.phone')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <Input type="tel" inputMode="tel" autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
