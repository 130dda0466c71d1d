import { Checkbox, Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

import { FormDialog } from '@/components/dialog/FormDialog';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { Moment } from '@/components/time/Moment';
import { PlaceName } from '@/features/places/components/PlaceName';
import { readFragment } from '@/graphql/generated';

import { useMergeDemand } from '../hooks/demand-commands';
import { useSimilarDemands } from '../hooks/useSimilarDemands';
import { DemandStatusTag } from './DemandStatusTag';
import type { DemandDialogProps } from './demand-dialog';
import { DEMAND_DIALOG_DEMAND } from './demand-dialog';
import styles from './MergeDemandDialog.module.css';
import { MergeTargetSelect } from './MergeTargetSelect';

interface Values {
  readonly intoId?: string;
  /** Found by number, when it is not among the look-alikes; goes before them. */
  readonly foundId?: string;
  readonly keepUrgency?: boolean;
}

/** Merges a demand into one that says the same; its requester keeps number and code and follows the one order. */
export function MergeDemandDialog({ onDone, onClose, ...props }: DemandDialogProps) {
  const demand = readFragment(DEMAND_DIALOG_DEMAND, props.demand);
  const { t } = useTranslation(['demands', 'words']);
  const [form] = Form.useForm<Values>();
  const { run, pending, problem } = useMergeDemand();
  const similar = useSimilarDemands(demand.id);
  const hasLookAlikes = (similar.data?.similarDemands ?? []).length > 0;
  const searching = t(hasLookAlikes ? 'demands:merge.searchElse' : 'demands:merge.search');
  const chosen = {
    validator: () => {
      const { intoId, foundId } = form.getFieldsValue();
      return (foundId ?? intoId) === undefined
        ? Promise.reject(new Error(t('demands:merge.choose')))
        : Promise.resolve();
    },
  };
  return (
    <FormDialog<Values>
      title={t('demands:dialog.title', { action: t('words:action.MERGE'), title: demand.title })}
      confirm={t('words:action.MERGE')}
      draft={`demand.MERGE/${demand.id}`}
      form={form}
      problem={problem}
      pending={pending}
      width={640}
      onClose={onClose}
      onSubmit={async ({ intoId, foundId, keepUrgency = false }) => {
        const target = foundId ?? intoId;
        if (target === undefined) return;
        const done = await run({ id: demand.id, version: demand.version, intoId: target, keepUrgency });
        if (done !== undefined) onDone();
        return done;
      }}
    >
      <p className="muted">{t('demands:merge.hint')}</p>
      <QueryBoundary query={similar} rows={3}>
        {({ similarDemands }) =>
          similarDemands.length === 0 ? (
            <p>{t('demands:merge.none')}</p>
          ) : (
            <Form.Item<Values> name="intoId">
              <Radio.Group className={styles.list} aria-label={t('demands:merge.choose')}>
                {similarDemands.map(({ score, why, demand: other }) => (
                  <Radio key={other.id} value={other.id} className={styles.choice}>
                    <span className={styles.title}>{other.title}</span>
                    <span className={styles.line}>
                      <DemandStatusTag status={other.status} />
                      <span className="tabular">
                        {t('demands:merge.score', { percent: Math.round(score * 100) })}
                      </span>
                      <PlaceName region={other.region} />
                      <Moment at={other.submittedAt} />
                      <span className="tabular">{other.number}</span>
                    </span>
                    <span className={styles.line}>{why.join(t('demands:alike.separator'))}</span>
                  </Radio>
                ))}
              </Radio.Group>
            </Form.Item>
          )
        }
      </QueryBoundary>
      <Form.Item<Values> name="foundId" label={searching} required rules={[chosen]}>
        <MergeTargetSelect label={searching} except={demand.id} />
      </Form.Item>
      <Form.Item<Values> name="keepUrgency" valuePropName="checked" extra={t('demands:merge.urgency')}>
        <Checkbox>{t('demands:merge.keepUrgency')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
