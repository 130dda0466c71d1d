import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ActionBar } from '@/components/actions/ActionBar';
import type { FragmentType } from '@/graphql/generated';
import { readFragment } from '@/graphql/generated';

import { UNIT_DIALOG_UNIT } from './unit-dialog';

const DIALOGS = {
  edit: lazy(async () => ({ default: (await import('./unit-dialogs')).EditUnitDialog })),
  close: lazy(async () => ({ default: (await import('./unit-dialogs')).CloseUnitDialog })),
};
const STEPS = ['edit', 'close'] as const;

/** What an administrator may do to an open unit. */
export function UnitActions(props: { readonly unit: FragmentType<typeof UNIT_DIALOG_UNIT> }) {
  const unit = readFragment(UNIT_DIALOG_UNIT, props.unit);
  const { t } = useTranslation('unitEditor');
  const [open, setOpen] = useState<(typeof STEPS)[number]>();
  const Dialog = open === undefined ? undefined : DIALOGS[open];
  return (
    <>
      <ActionBar
        label={t('actions')}
        hasPrimary={false}
        actions={STEPS.map((step) => ({
          key: step,
          label: t(`${step}.action`),
          onChoose: () => setOpen(step),
        }))}
      />
      <Suspense fallback={null}>
        {Dialog === undefined ? null : <Dialog unit={unit} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </>
  );
}
