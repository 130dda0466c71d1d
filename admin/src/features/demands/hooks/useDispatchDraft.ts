import type { FormInstance } from 'antd';
import { Form } from 'antd';
import { useState } from 'react';

import type { OrderMode } from '@/graphql/generated/graphql';

import type { DispatchValues, Picked } from '../dispatch-input';
import type { DispatchRule } from './useDispatchRule';
import type { SuggestedResource } from './useSuggestedResources';

interface Unit {
  readonly id: string;
  readonly name: string;
}

/** What the desk holds before an order is sent: the chosen candidate, the fields, and what is to be confirmed. */
export interface DispatchDraft {
  readonly form: FormInstance<DispatchValues>;
  readonly proposed: Unit | undefined;
  readonly chosen: Picked['candidate'];
  /** The rule of the catalogue, where it was chosen. */
  readonly rule: DispatchRule | undefined;
  readonly unit: Unit | undefined;
  /** The short name of a candidate's unit, the name of any other; undefined before one is chosen. */
  readonly unitName: string | undefined;
  /** The mode that waits for its confirmation. */
  readonly confirming: OrderMode | undefined;
  readonly lacksUnit: boolean;
  readonly choose: (candidate: SuggestedResource) => void;
  readonly chooseUnit: (unit: Unit) => void;
  /** Fills in what the catalogue says: lead unit, co-units, tier and basis. */
  readonly follow: (rule: DispatchRule) => void;
  readonly pickUnit: (unit: Unit | undefined) => void;
  /** The unit shown first, where another one is chosen. */
  readonly passesOver: <Shown extends Unit>(first: Shown | undefined) => Shown | undefined;
  /** Whether the fields hold what an order in this mode needs. */
  readonly isSound: (mode: OrderMode) => Promise<boolean>;
  readonly confirm: (mode: OrderMode) => Promise<void>;
  readonly cancel: () => void;
}

export function useDispatchDraft(proposed: Unit | undefined): DispatchDraft {
  const [form] = Form.useForm<DispatchValues>();
  // In the form, though no field shows it, so that it is kept with what is typed.
  const {
    candidate: chosen,
    rule,
    unit,
  } = Form.useWatch('picked', { form, preserve: true }) ?? { unit: proposed };
  const pick = (picked: Picked) => form.setFieldValue('picked', picked);
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
    rule,
    unit,
    unitName: ofChosen?.id === unit?.id ? ofChosen?.shortName : unit?.name,
    confirming,
    lacksUnit,
    choose: (candidate) => {
      const { id, unit: its } = candidate.resource;
      pick({ candidate: { resource: { id, unit: its } }, unit: its });
      setConfirming(undefined);
      form.setFieldsValue({ unitId: candidate.resource.unit.id });
      setLacksUnit(false);
      void form.validateFields(['unitId']);
    },
    chooseUnit: (its) => {
      pick({ unit: its });
      setConfirming(undefined);
      form.setFieldsValue({ unitId: its.id });
      setLacksUnit(false);
      void form.validateFields(['unitId']);
    },
    follow: (followed) => {
      const { leadUnit, coUnits, tier, basis } = followed;
      pick({ rule: followed, unit: leadUnit });
      setConfirming(undefined);
      form.setFieldsValue({
        unitId: leadUnit.id,
        coUnitIds: coUnits.map(({ id }) => id),
        ...(tier !== null && { tier }),
        ...(basis !== null && { basis }),
      });
      setLacksUnit(false);
      void form.validateFields(['unitId']);
    },
    pickUnit: (picked) => pick({ candidate: chosen, rule, unit: picked }),
    passesOver: (first) => {
      const unitId = form.getFieldValue('unitId') as string | undefined;
      return unitId === undefined || unitId === first?.id ? undefined : first;
    },
    isSound,
    confirm: async (mode) => {
      if (await isSound(mode)) setConfirming(mode);
    },
    cancel: () => setConfirming(undefined),
  };
}
