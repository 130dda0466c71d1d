import { LIMITS, TIERS } from '@lindan/shared';
import { Button, Form, Input, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useTextRule } from '@/components/dialog/text-rule';
import { useHotkeys } from '@/components/keys/useHotkeys';
import { notify } from '@/components/notice/notice';
import { EmptyState } from '@/components/states/EmptyState';
import { ProblemNote } from '@/components/states/ProblemNote';
import { QueryBoundary } from '@/components/states/QueryBoundary';
import { UnitSelect } from '@/features/units/components/UnitSelect';
import type {
  Candidate_SuggestionFragment,
  DemandOrders_OrderFragment,
  OrderMode,
} from '@/graphql/generated/graphql';
import { useIdempotencyKey } from '@/graphql/idempotency';

import type { DispatchValues } from '../dispatch-input';
import { toDispatchInput } from '../dispatch-input';
import { useDispatchDemand } from '../hooks/useDispatchDemand';
import { useSuggestedResources } from '../hooks/useSuggestedResources';
import { demandPaths } from '../paths';
import { returnsOf } from '../returns';
import { Candidate } from './Candidate';
import { DispatchConfirm } from './DispatchConfirm';
import styles from './DispatchPanel.module.css';

function saidOf(hop: DemandOrders_OrderFragment | undefined) {
  if (hop === undefined || hop.returnReason === null) return undefined;
  return { reason: hop.returnReason, note: hop.returnNote ?? '' };
}

/** Candidates beside the demand: a digit chooses, `D` dispatches, `O` puts it in the claim hall, once confirmed. */
export function DispatchPanel(props: {
  readonly demand: {
    readonly id: string;
    readonly version: number;
    readonly title: string;
    readonly awaitsRuling: boolean;
    readonly orders: readonly DemandOrders_OrderFragment[];
  };
  readonly onDispatched: () => void;
}) {
  const { t } = useTranslation(['demands', 'words']);
  const { demand } = props;
  const query = useSuggestedResources(demand.id);
  const candidates = query.data?.suggestedResources ?? [];
  const [form] = Form.useForm<DispatchValues>();
  const [chosen, setChosen] = useState<Candidate_SuggestionFragment>();
  const { byUnit, proposed } = useMemo(() => returnsOf(demand.orders), [demand.orders]);
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | undefined>(proposed);
  const [asking, setAsking] = useState<OrderMode>();
  const [lacksUnit, setLacksUnit] = useState(false);
  const { run, pending, problem } = useDispatchDemand();
  const keyFor = useIdempotencyKey();
  const noteRule = useTextRule(LIMITS.note, false);

  const choose = (candidate: Candidate_SuggestionFragment | undefined) => {
    if (candidate === undefined) return;
    setChosen(candidate);
    setUnit(candidate.resource.unit);
    setAsking(undefined);
    form.setFieldsValue({ unitId: candidate.resource.unit.id });
    setLacksUnit(false);
    void form.validateFields(['unitId']);
  };
  const isSound = async (mode: OrderMode) => {
    const fields = mode === 'ASSIGNED' ? (['unitId', 'note'] as const) : (['note'] as const);
    const holds = await form.validateFields([...fields]).then(
      () => true,
      () => false,
    );
    setLacksUnit(mode === 'ASSIGNED' && form.getFieldValue('unitId') === undefined);
    return holds;
  };
  const ofChosen = chosen?.resource.unit;
  const unitName =
    (ofChosen?.id === unit?.id ? ofChosen?.shortName : unit?.name) ?? t('demands:match.chosenUnit');
  const question =
    asking === 'ASSIGNED'
      ? t('demands:match.confirmAssigned', { unit: unitName, title: demand.title })
      : t('demands:match.confirmOpen', { title: demand.title });
  const ask = async (mode: OrderMode) => {
    if (!pending && (await isSound(mode))) setAsking(mode);
  };
  const dispatch = async (mode: OrderMode) => {
    if (pending || !(await isSound(mode))) return;
    const values = form.getFieldsValue();
    // Another unit than the candidate's was chosen: then it is not that unit's resource that is used.
    const resourceId = chosen?.resource.unit.id === values.unitId ? chosen?.resource.id : undefined;
    const input = toDispatchInput(values, { demand, mode, resourceId });
    const done = await run({ input: { ...input, idempotencyKey: keyFor(input) } });
    setAsking(undefined);
    if (done === undefined) return;
    notify({
      done:
        mode === 'ASSIGNED' ? t('demands:match.dispatched', { unit: unitName }) : t('demands:match.opened'),
      title: demand.title,
      to: demandPaths.detail(demand.id),
    });
    props.onDispatched();
  };
  useHotkeys({
    d: () => void ask('ASSIGNED'),
    // A ruling says who is responsible; the claim hall would say nobody.
    o: demand.awaitsRuling ? undefined : () => void ask('OPEN'),
    ...Object.fromEntries(candidates.map((candidate, index) => [String(index + 1), () => choose(candidate)])),
  });

  return (
    <section className={styles.panel} aria-label={t('demands:match.title')}>
      <h2 className={styles.title}>{t('demands:match.title')}</h2>
      {demand.awaitsRuling ? <p className={styles.hint}>{t('demands:match.ruling')}</p> : null}
      <QueryBoundary query={query} rows={4}>
        {({ suggestedResources }) =>
          suggestedResources.length === 0 ? (
            <EmptyState why={t('demands:match.none')} fills={t('demands:match.noneHint')} />
          ) : (
            <div className={styles.candidates}>
              {suggestedResources.map((suggestion, index) => (
                <Candidate
                  key={suggestion.resource.id}
                  suggestion={suggestion}
                  digit={index + 1}
                  returned={saidOf(byUnit.get(suggestion.resource.unit.id))}
                  isChosen={chosen?.resource.id === suggestion.resource.id}
                  onChoose={() => choose(suggestion)}
                />
              ))}
            </div>
          )
        }
      </QueryBoundary>
      <Form<DispatchValues>
        form={form}
        layout="vertical"
        requiredMark="optional"
        className={styles.form}
        initialValues={{ unitId: proposed?.id }}
        onValuesChange={() => setAsking(undefined)}
        onFinish={() => ask('ASSIGNED')}
      >
        <Form.Item<DispatchValues>
          name="unitId"
          label={t('demands:match.unit')}
          rules={[{ required: true, message: t('demands:match.unitNeeded') }]}
          extra={proposed === undefined ? undefined : t('demands:match.proposed', { unit: proposed.name })}
        >
          <UnitSelect
            label={t('demands:match.unit')}
            placeholder={t('demands:match.unitHint')}
            known={unit === undefined ? [] : [unit]}
            onPick={setUnit}
          />
        </Form.Item>
        <Form.Item<DispatchValues> name="coUnitIds" label={t('demands:match.coUnits')}>
          <UnitSelect multiple label={t('demands:match.coUnits')} />
        </Form.Item>
        <Form.Item<DispatchValues>
          name="tier"
          label={t('demands:match.tier')}
          extra={t('demands:match.tierHint')}
        >
          <Radio.Group
            options={TIERS.map((value) => ({ value, label: t(`words:tier.${value}`) }))}
            optionType="button"
            size="small"
          />
        </Form.Item>
        <Form.Item<DispatchValues> name="note" label={t('demands:match.note')} rules={[noteRule]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
      <div className={styles.send}>
        <ProblemNote problem={problem} />
        {lacksUnit ? <p role="alert">{t('demands:match.unitNeeded')}</p> : null}
        {asking === undefined ? null : (
          <DispatchConfirm
            key={asking}
            question={question}
            pending={pending}
            onConfirm={() => void dispatch(asking)}
            onCancel={() => setAsking(undefined)}
          />
        )}
        <div className={styles.buttons}>
          <Button type="primary" disabled={pending} onClick={() => void ask('ASSIGNED')}>
            {t('words:action.DISPATCH')} <kbd className="key">D</kbd>
          </Button>
          {demand.awaitsRuling ? null : (
            <Button disabled={pending} onClick={() => void ask('OPEN')}>
              {t('demands:match.open')} <kbd className="key">O</kbd>
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
