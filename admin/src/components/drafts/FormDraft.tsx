import type { FormInstance } from 'antd';
import { Form } from 'antd';
import { useEffect, useRef, useState } from 'react';

import type { Draft } from '@/preferences/draft-store';
import type { Fields } from '@/preferences/personal-fields';

import { changedFields } from '../dialog/changed-fields';
import { RestoredLine } from './RestoredLine';

/**
 * Inside a form: fills in what was typed before, says so, and keeps what is typed now. Only fields that differ from what the form
 * began with are kept, so that what somebody else has changed meanwhile stays.
 */
export function FormDraft<Values extends object>({
  draft,
  form,
}: {
  readonly draft: Draft;
  readonly form: FormInstance<Values>;
}) {
  const [isRestored, setRestored] = useState(draft.restored !== undefined);
  const began = useRef<Fields>(undefined);
  const values = Form.useWatch([], { form, preserve: true }) as Fields | undefined;
  useEffect(() => {
    if (began.current !== undefined) return;
    began.current = structuredClone(form.getFieldsValue(true)) as Fields;
    draft.follow(() => changedFields(began.current ?? {}, form.getFieldsValue(true) as Fields));
    if (draft.restored !== undefined)
      form.setFieldsValue(draft.restored as Parameters<typeof form.setFieldsValue>[0]);
  }, [draft, form]);
  // The watched values come a moment late, so they only say that there is something to keep.
  useEffect(() => {
    if (values !== undefined) draft.flush();
  }, [draft, values]);
  useEffect(() => () => draft.flush(), [draft]);
  if (!isRestored) return null;
  return (
    <RestoredLine
      lacks={draft.lacks}
      onClear={() => {
        form.resetFields();
        draft.clear();
        setRestored(false);
      }}
    />
  );
}
