import type { Audience } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { useTextRule } from '@/components/dialog/text-rule';
import { AudienceField } from '@/components/fields/AudienceField';
import { CategorySelect } from '@/features/categories/components/CategorySelect';
import { useSession } from '@/features/session/session-context';
import { readFragment } from '@/graphql/generated';

import { useCorrectDemand } from '../hooks/demand-commands';
import type { DemandDialogProps } from './demand-dialog';
import { DEMAND_DIALOG_DEMAND } from './demand-dialog';
import { RegionField } from './RegionField';

interface Values {
  readonly title: string;
  readonly regionId: string;
  readonly categoryCode?: string;
  readonly audience: Audience[];
  readonly note: string;
}

/** Corrects what was wrong when a demand was stated or listed. */
export function CorrectDemandDialog({ onDone, onClose, ...props }: DemandDialogProps) {
  const demand = readFragment(DEMAND_DIALOG_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { membership } = useSession();
  const { run, pending, problem } = useCorrectDemand();
  const titleRule = useTextRule(LIMITS.title, true);
  const noteRule = useTextRule(LIMITS.note, true);
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t('words:action.CORRECT'), title: demand.title })}
      confirm={t('words:action.CORRECT')}
      draft={`demand.CORRECT/${demand.id}`}
      form={form}
      initialValues={{
        title: demand.title,
        regionId: demand.region.id,
        audience: [...demand.audience],
        ...(demand.category ? { categoryCode: demand.category.code } : {}),
      }}
      problem={problem}
      pending={pending}
      onClose={onClose}
      onSubmit={async ({ note, ...values }) => {
        const { id, version } = demand;
        const done = await run({ input: { id, version, note: note.trim(), ...values } });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <Form.Item<Values> name="title" label={t('demands:dialog.name')} rules={[titleRule]}>
        <Input autoFocus />
      </Form.Item>
      <Form.Item<Values>
        name="regionId"
        label={t('demands:fact.place')}
        rules={[{ required: true, message: t('words:input.required') }]}
      >
        <RegionField label={t('demands:fact.place')} own={membership?.region?.id} />
      </Form.Item>
      <Form.Item<Values> name="categoryCode" label={t('demands:fact.category')}>
        <CategorySelect label={t('demands:fact.category')} />
      </Form.Item>
      <AudienceField label={t('demands:fact.audience')} />
      <Form.Item<Values>
        name="note"
        label={t('demands:dialog.note')}
        extra={t('demands:dialog.CORRECT')}
        rules={[noteRule]}
      >
        <Input.TextArea rows={2} />
      </Form.Item>
    </FormDialog>
  );
}
