import type { FormInstance } from 'antd';
import { Form } from 'antd';
import { useState } from 'react';

import type { OrderMode } from '@/graphql/generated/graphql';

import type { DispatchValues } from '../dispatch-input';
import type { SuggestedResource } from './useSuggestedResources';

interface Unit {
  readonly id: string;
  readonly name: string;
}

/** What the desk holds before an order is sent: the chosen candidate, the fields, and what is to be confirmed. */
export interface DispatchDraft {
  readonly form: FormInstance<DispatchValues>;
  readonly proposed: Unit | undefined;
  readonly chosen: SuggestedResource | undefined;
  readonly unit: Unit | undefined;
  /** The short name of a candidate's unit, the name of any other; undefined before one is chosen. */
  readonly unitName: string | undefined;
  /** The mode that waits for its confirmation. */
  readonly confirming: OrderMode | undefined;
  readonly lacksUnit: boolean;
  readonly choose: (candidate: SuggestedResource) => void;
  readonly pickUnit: (unit: Unit | undefined) => void;
  /** Whether the fields hold what an order in this mode needs. */
  readonly isSound: (mode: OrderMode) => Promise<boolean>;
  readonly confirm: (mode: OrderMode) => Promise<void>;
  readonly cancel: () => void;
}

export function useDispatchDraft(proposed: Unit | undefined): DispatchDraft {
  const [form] = Form.useForm<DispatchValues>();
  const [chosen, setChosen] = useState<SuggestedResource>();
  const [unit, setUnit] = useState(proposed);
  const [confirming, setConfirming] = useState<OrderMode>();
  const [lacksUnit, setLacksUnit] = useState(false);

  const isSound = async (mode: OrderMode) => {
    // Fields that are not shown, such as the reason of a ruling, have no rules.
    const always = ['note', 'reason', 'basis', 'categoryCode'] as const;
    const holds = await form.validateFields(mode === 'ASSIGNED' ? ['unitId', ...always] : [...always]).then(
      () => true,
      () => false,
    );
    setLacksUnit(mode === 'ASSIGNED' && form.getFieldValue('unitId') === undefined);
    return holds;
  };
  const ofChosen = chosen?.resource.unit;
  return {
    form,
    proposed,
    chosen,
    unit,
    unitName: ofChosen?.id === unit?.id ? ofChosen?.shortName : unit?.name,
    confirming,
    lacksUnit,
    choose: (candidate) => {
      setChosen(candidate);
      setUnit(candidate.resource.unit);
      setConfirming(undefined);
      form.setFieldsValue({ unitId: candidate.resource.unit.id });
      setLacksUnit(false);
      void form.validateFields(['unitId']);
    },
    pickUnit: setUnit,
    isSound,
    confirm: async (mode) => {
      if (await isSound(mode)) setConfirming(mode);
    },
    cancel: () => setConfirming(undefined),
  };
}
