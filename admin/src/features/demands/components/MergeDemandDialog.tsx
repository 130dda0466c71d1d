import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { EmptyState } from '@/components/faces/EmptyState';
import { Faces } from '@/components/faces/Faces';
import { Moment } from '@/components/time/Moment';

import { useMergeDemand } from '../hooks/useMergeDemand';
import { useSimilarDemands } from '../hooks/useSimilarDemands';
import type { DemandDialogProps } from './DemandActionBar';
import { DemandStatusTag } from './DemandStatusTag';
import styles from './MergeDemandDialog.module.css';

interface Values {
  readonly intoId: string;
}

/** Merges a demand into one that says the same; its requester keeps number and code and follows the one order. */
export function MergeDemandDialog({ demand, onDone, onClose }: DemandDialogProps) {
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useMergeDemand();
  const similar = useSimilarDemands(demand.id);
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t('words:action.MERGE'), title: demand.title })}
      confirm={t('words:action.MERGE')}
      form={form}
      problem={problem}
      pending={pending}
      width={640}
      onClose={onClose}
      onSubmit={async ({ intoId }) => {
        const done = await run({ id: demand.id, version: demand.version, intoId });
        if (done !== undefined) onDone();
      }}
    >
      <p className="muted">{t('demands:merge.hint')}</p>
      <Faces asked={similar} rows={3}>
        {({ similarDemands }) =>
          similarDemands.length === 0 ? (
            <EmptyState why={t('demands:merge.none')} fills={t('demands:merge.noneHint')} />
          ) : (
            <Form.Item<Values> name="intoId" rules={[{ required: true, message: t('demands:merge.choose') }]}>
              <Radio.Group className={styles.list} aria-label={t('demands:merge.choose')}>
                {similarDemands.map(({ score, demand: other }) => (
                  <Radio key={other.id} value={other.id} className={styles.choice}>
                    <span className={styles.title}>{other.title}</span>
                    <span className={styles.line}>
                      <DemandStatusTag status={other.status} />
                      <span className="tabular">
                        {t('demands:merge.score', { percent: Math.round(score * 100) })}
                      </span>
                      <span>{other.region.name}</span>
                      <Moment at={other.submittedAt} />
                      <span className="tabular">{other.number}</span>
                    </span>
                  </Radio>
                ))}
              </Radio.Group>
            </Form.Item>
          )
        }
      </Faces>
    </FormDialog>
  );
}
