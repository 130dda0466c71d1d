import type { FormInstance } from 'antd';
import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { PersonalDataHint } from '@/components/hint/PersonalDataHint';
import { ChangeLine } from '@/components/live/ChangeLine';
import { ProblemNote } from '@/components/states/ProblemNote';
import type { Problem } from '@/graphql/errors';

import styles from './FormDialog.module.css';

/** What the focus begins with: a field of the form. */
const FIELD = 'input:not([disabled]), textarea:not([disabled])';

/**
 * The form of a step. It stays open with everything typed until the step has succeeded; the server's message about a
 * field is shown beside that field.
 */
export function FormDialog<Values extends object>(props: {
  readonly title: string;
  readonly confirm: string;
  readonly form: FormInstance<Values>;
  readonly initialValues?: Partial<Values>;
  readonly problem: Problem | undefined;
  readonly pending: boolean;
  readonly width?: number;
  /** The step cannot be undone, or shuts somebody out. */
  readonly isGrave?: boolean;
  readonly onChange?: () => void;
  readonly onSubmit: (values: Values) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { form, problem } = props;
  useFieldProblems(form, problem);
  const fields = useRef<HTMLDivElement>(null);
  return (
    <Modal
      open
      title={props.title}
      className={styles.dialog}
      okText={props.confirm}
      okButtonProps={{ danger: props.isGrave === true }}
      cancelText={t('actions.cancel')}
      confirmLoading={props.pending}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      width={props.width ?? 520}
      mask={{ closable: false }}
      destroyOnHidden
      // The focus trap gives the focus to the close button, and takes it from a field that had it.
      afterOpenChange={(isOpen) => isOpen && fields.current?.querySelector<HTMLElement>(FIELD)?.focus()}
    >
      <ChangeLine />
      <ProblemNote problem={problem} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={props.initialValues}
        onFinish={props.onSubmit}
        onValuesChange={() => props.onChange?.()}
        disabled={props.pending}
        scrollToFirstError={{ focus: true, block: 'nearest' }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
        }}
      >
        <div ref={fields}>
          <PersonalDataHint>{props.children}</PersonalDataHint>
        </div>
      </Form>
    </Modal>
  );
}

/** Puts the server's message beside the field it is about. */
export function useFieldProblems<Values extends object>(
  form: FormInstance<Values>,
  problem: Problem | undefined,
): void {
  useEffect(() => {
    if (problem === undefined) return;
    const known = Object.entries(problem.fields).map(([field, message]) => ({
      name: formField(field),
      errors: [message],
    }));
    form.setFields(known as Parameters<typeof form.setFields>[0]);
  }, [form, problem]);
}

/**
 * `input.requester.phone` → `phone`, `input.regionIds[0]` → `regionIds`: forms are flat, inputs are not. A list of records is a list in
 * the form too: `input.memberships[0].role` → `memberships`, 0, `role`.
 */
function formField(path: string): string | (string | number)[] {
  const [, list, place, field] = /(\w+)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  if (list !== undefined && field !== undefined) return [list, Number(place), field];
  const names = path.replace(/\[\d+\]$/, '').split('.');
  return names.at(-1) ?? path;
}
