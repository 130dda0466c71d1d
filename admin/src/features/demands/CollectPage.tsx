import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useDraft } from '@/components/drafts/useDraft';
import { Page } from '@/components/page/Page';
import { useSession } from '@/features/session/session-context';
import { useIdempotencyKey } from '@/graphql/idempotency';
import { readPreference, writePreference } from '@/preferences/store';

import type { CollectValues } from './collect-input';
import { toSubmitInput } from './collect-input';
import { Collected } from './components/Collected';
import { CollectForm } from './components/CollectForm';
import { useSubmitDemand } from './hooks/demand-commands';

const LAST_PLACE = 'collect.place';

/** Collecting at the door: one form, which remembers the place for the next door, and no category: the next demand is another one. */
export function CollectPage() {
  const { t } = useTranslation('demands');
  const [form] = Form.useForm<CollectValues>();
  const { run, pending, problem } = useSubmitDemand();
  const [turn, setTurn] = useState(0);
  const draft = useDraft('collect', turn);
  const keyFor = useIdempotencyKey(draft);
  const { membership } = useSession();
  const [collected, setCollected] = useState<{ number: string; trackingCode: string }>();
  const own = membership?.region?.id;
  const place = readPreference(LAST_PLACE) ?? own ?? null;

  const submit = async (values: CollectValues) => {
    const input = toSubmitInput(values);
    const done = await run({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (done === undefined) return;
    draft.end();
    writePreference(LAST_PLACE, values.regionId);
    setCollected({ number: done.submitDemand.demand.number, trackingCode: done.submitDemand.trackingCode });
  };
  const again = () => {
    form.resetFields([
      'title',
      'description',
      'categoryCode',
      'audience',
      'name',
      'phone',
      'address',
      'urgency',
      'result',
      'attachmentIds',
    ]);
    setCollected(undefined);
    setTurn(turn + 1);
  };

  return (
    <Page title={t('collect.title')} hint={t('collect.hint')}>
      {collected === undefined ? null : (
        <Collected {...collected} next={t('collected.next')} onNext={again} />
      )}
      <div hidden={collected !== undefined}>
        <CollectForm
          key={turn}
          form={form}
          draft={draft}
          own={own}
          initialValues={{
            kind: 'ISSUE',
            urgency: 'NORMAL',
            ...(place === null || place === '' ? {} : { regionId: place }),
          }}
          pending={pending}
          problem={problem}
          onSubmit={submit}
          onJoined={() => {
            draft.end();
            again();
          }}
        />
      </div>
    </Page>
  );
}
