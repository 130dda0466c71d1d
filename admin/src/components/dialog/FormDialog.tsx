import type { FormInstance } from 'antd';
import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { FormDraft } from '@/components/drafts/FormDraft';
import { useDraft } from '@/components/drafts/useDraft';
import { PersonalDataHint } from '@/components/hint/PersonalDataHint';
import { isComposing } from '@/components/keys/composition';
import { ChangeLine } from '@/components/live/ChangeLine';
import { notify } from '@/components/notice/notice';
import { ProblemNote } from '@/components/states/ProblemNote';
import type { Problem } from '@/graphql/errors';

import styles from './FormDialog.module.css';

/** What the focus begins with: a field of the form. */
const FIELD = 'input:not([disabled]), textarea:not([disabled])';

/**
 * The form of a step. It stays open with everything typed until the step has succeeded; the server's message about a
 * field is shown beside that field. Closed before, it keeps what was typed as a draft.
 */
export function FormDialog<Values extends object>(props: {
  readonly title: string;
  readonly confirm: string;
  /** Says instead of "cancel" what closing does. */
  readonly cancel?: string;
  /** Names the form and its record, for what is typed and not sent; null: it must not be kept. */
  readonly draft: string | null;
  /** Neither Escape nor a cross closes it: something has to be decided. */
  readonly isFixed?: boolean;
  readonly form: FormInstance<Values>;
  readonly initialValues?: Partial<Values>;
  readonly problem: Problem | undefined;
  readonly pending: boolean;
  readonly width?: number;
  /** The step cannot be undone, or shuts somebody out. */
  readonly isGrave?: boolean;
  readonly onChange?: () => void;
  /** Resolves to undefined when the step was not taken. */
  readonly onSubmit: (values: Values) => Promise<object | undefined>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { form, problem } = props;
  const draft = useDraft(props.draft);
  useFieldProblems(form, problem);
  const fields = useRef<HTMLDivElement>(null);
  const close = () => {
    draft?.flush();
    if (draft?.isKept === true) notify({ done: t('drafts.kept') });
    props.onClose();
  };
  const submit = async (values: Values) => {
    if ((await props.onSubmit(values)) !== undefined) draft?.end();
  };
  return (
    <Modal
      open
      title={props.title}
      className={styles.dialog}
      okText={props.confirm}
      okButtonProps={{ danger: props.isGrave === true }}
      cancelText={props.cancel ?? t('actions.cancel')}
      confirmLoading={props.pending}
      onOk={() => form.submit()}
      onCancel={close}
      closable={props.isFixed !== true}
      keyboard={props.isFixed !== true}
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
        onFinish={(values) => void submit(values)}
        onValuesChange={() => props.onChange?.()}
        disabled={props.pending}
        scrollToFirstError={{ focus: true, block: 'nearest' }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event.nativeEvent))
            form.submit();
        }}
      >
        {draft === undefined ? null : <FormDraft draft={draft} form={form} />}
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
