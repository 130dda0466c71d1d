import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';

import type { Notice } from '@/components/notice/notice';
import { notify } from '@/components/notice/notice';
import type { Problem } from '@/graphql/errors';

import { changedFields } from './changed-fields';
import { FormDialog } from './FormDialog';

/**
 * The form of a record: it begins with what the record holds, and sends only what was changed here. Where nothing was, it closes and
 * sends nothing.
 */
export function EditDialog<Values extends object>(props: {
  readonly title: string;
  readonly confirm: string;
  /** Names the form and its record, for what is typed and not sent. */
  readonly draft: string;
  /** What the record holds; kept as it was when the form opened. Empty: a new record. */
  readonly before: Values;
  readonly command: { readonly pending: boolean; readonly problem: Problem | undefined };
  /** @returns what is said when it is done; nothing where it was refused */
  readonly save: (changed: Partial<Values>, values: Values) => Promise<Notice | undefined>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const [form] = Form.useForm<Values>();
  const [before] = useState(props.before);
  const { save, onClose, command } = props;
  const submit = async (values: Values) => {
    const changed = changedFields(before, values) as Partial<Values>;
    const hasChanged = Object.keys(changed).length > 0;
    const done = hasChanged ? await save(changed, values) : undefined;
    if (hasChanged && done === undefined) return undefined;
    if (done !== undefined) notify(done);
    onClose();
    return values;
  };
  return (
    <FormDialog<Values>
      title={props.title}
      confirm={props.confirm}
      draft={props.draft}
      form={form}
      initialValues={before}
      problem={command.problem}
      pending={command.pending}
      onSubmit={submit}
      onClose={onClose}
    >
      {props.children}
    </FormDialog>
  );
}
