import { fill } from '@lindan/shared';
import { Form } from 'antd';
import { lazy, Suspense, useState } from 'react';

import { useLocale } from '@/components/time/useLocale';
import type { UploadedFile } from '@/files/file';
import { isPhoto } from '@/files/file';
import { FILE_WORDS } from '@/files/file-words';
import { drawnFor } from '@/graphql/drawn-for';

/** Loaded with the first form that takes files. */
const Uploader = lazy(async () => ({ default: (await import('@/files/parts')).Uploader }));

/** What a form holds under the name of this field. */
export interface FilesValue {
  readonly attachmentIds?: readonly UploadedFile[];
}

/** The ids of the files of a form, as an input takes them; null without any. */
export function fileIds({ attachmentIds = [] }: FilesValue): string[] | null {
  return attachmentIds.length === 0 ? null : attachmentIds.map(({ id }) => id);
}

/**
 * Photos and documents that go with a step. They are sent while the form is still filled in, and kept with its draft.
 * @param photoReason why a photo is needed; without it, none is
 */
export function FilesField({
  max,
  photoReason,
}: {
  readonly max: number;
  readonly photoReason?: string | null | undefined;
}) {
  const locale = useLocale();
  const words = FILE_WORDS[locale];
  const [isBusy, setBusy] = useState(false);
  const needed = photoReason == null ? undefined : fill(words.photoNeeded, { reason: photoReason });
  return (
    <Form.Item<FilesValue>
      name="attachmentIds"
      label={words.label}
      required={needed !== undefined}
      extra={needed}
      rules={[
        {
          // Only when the form is sent: a file that arrives changes the value before it counts as arrived.
          validateTrigger: 'onSubmit',
          validator: async () => {
            if (isBusy) throw new Error(words.wait);
          },
        },
        {
          validator: async (_rule, value: readonly UploadedFile[] | undefined) => {
            if (needed !== undefined && !(value ?? []).some(isPhoto)) throw new Error(needed);
          },
        },
      ]}
    >
      <LazyUploader max={max} locale={locale} onBusy={setBusy} />
    </Form.Item>
  );
}

type UploaderProps = Parameters<typeof Uploader>[0];

/** The item gives it id, value and onChange. */
function LazyUploader(props: Omit<UploaderProps, 'headers'>) {
  const person = drawnFor();
  return (
    <Suspense fallback={null}>
      <Uploader {...props} headers={person === undefined ? {} : { 'lindan-person': person }} />
    </Suspense>
  );
}
