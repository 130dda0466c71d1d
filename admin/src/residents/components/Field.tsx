import type { ReactNode } from 'react';
import { useId } from 'react';

import { useWords } from '../words/words';

/** What an input needs so that its label, hint and note are read with it. */
export interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was entered. */
  readonly note?: string | undefined;
  readonly isOptional?: boolean;
  readonly children: (ids: FieldIds) => ReactNode;
}

export function Field({ label, hint, note, isOptional = false, children }: FieldProps) {
  const words = useWords();
  const id = useId();
  const hintId = `${id}-hint`;
  const noteId = `${id}-note`;
  const describedBy = [note === undefined ? '' : noteId, hint === undefined ? '' : hintId].join(' ').trim();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {isOptional && <span className="optional"> {words.page.optional}</span>}
      </label>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': note !== undefined })}
      {note !== undefined && (
        <p className="note" id={noteId}>
          <span aria-hidden="true">! </span>
          {note}
        </p>
      )}
    </div>
  );
}
