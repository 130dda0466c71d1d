import type { Locale } from '@lindan/shared';
import { fill } from '@lindan/shared';
import { useEffect, useRef, useState } from 'react';

import { FileImage } from './FileImage';
import type { HeadersOf, UploadedFile } from './file';
import { isPhoto } from './file';
import type { FileWords } from './file-words';
import { FILE_WORDS } from './file-words';
import styles from './files.module.css';
import type { Underway } from './useUploads';
import { useUploads } from './useUploads';

const PHOTOS = 'image/*,.heic,.heif';
const DOCUMENTS = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp';

export interface UploaderProps {
  readonly id?: string;
  /** What has arrived. */
  readonly value?: readonly UploadedFile[];
  readonly onChange?: (files: readonly UploadedFile[]) => void;
  readonly max: number;
  readonly photosOnly?: boolean;
  readonly locale: Locale;
  /** Of the upload. */
  readonly headers: Readonly<Record<string, string>>;
  /** By which what has arrived is seen; without it, by the session. */
  readonly headersOf?: HeadersOf;
  /** Something is still on its way. */
  readonly onBusy?: (isBusy: boolean) => void;
}

/** Chooses files, or takes photos on a phone, and sends them at once; what did not arrive can be sent again or removed. */
export function Uploader(props: UploaderProps) {
  const { value = [], onChange, max, locale, onBusy } = props;
  const words = FILE_WORDS[locale];
  const [hasTooMany, setTooMany] = useState(false);
  const files = useRef(value);
  useEffect(() => {
    files.current = value;
  }, [value]);
  const set = (next: readonly UploadedFile[]) => {
    files.current = next;
    onChange?.(next);
  };
  const { underway, add, retry, drop } = useUploads(props.headers, (file) => set([...files.current, file]));
  const isBusy = underway.some(({ failure }) => failure === undefined);
  useEffect(() => onBusy?.(isBusy), [isBusy, onBusy]);
  const room = max - value.length - underway.length;
  const choose = (chosen: FileList | null) => {
    const all = [...(chosen ?? [])];
    setTooMany(all.length > room);
    add(all.slice(0, Math.max(0, room)));
  };
  const accept = props.photosOnly === true ? PHOTOS : `${PHOTOS},${DOCUMENTS}`;
  return (
    <div className={styles.uploader}>
      <ul className={styles.strip}>
        {value.map((file, at) => {
          const name = isPhoto(file) ? fill(words.photo, { number: at + 1 }) : file.name;
          return (
            <li key={file.id} className={isPhoto(file) ? styles.thumbnail : styles.document}>
              {isPhoto(file) ? (
                <FileImage file={file} part="thumbnail" alt={name} headersOf={props.headersOf} />
              ) : (
                <span>{file.name}</span>
              )}
              <button
                type="button"
                className={styles.remove}
                aria-label={fill(words.remove, { name })}
                onClick={() => set(value.filter(({ id }) => id !== file.id))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          );
        })}
        {underway.map((one) => (
          <UnderwayItem key={one.key} one={one} words={words} onRetry={retry} onDrop={drop} />
        ))}
      </ul>
      <div className={styles.choose}>
        <Chooser
          id={props.id}
          label={props.photosOnly === true ? words.choosePhotos : words.chooseFiles}
          accept={accept}
          isDisabled={room <= 0}
          onChoose={choose}
        />
        {IS_PHONE ? (
          <Chooser label={words.camera} accept="image/*" isCamera isDisabled={room <= 0} onChoose={choose} />
        ) : null}
        {/* Where only photos are taken, the hint above says how many. */}
        {props.photosOnly === true ? null : (
          <span className={styles.limit}>{fill(words.limit, { max })}</span>
        )}
      </div>
      {hasTooMany ? <p role="alert">{fill(words.tooMany, { max })}</p> : null}
    </div>
  );
}

/** The camera has a button of its own only where there is one to hold. */
const IS_PHONE = typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;

function UnderwayItem(props: {
  readonly one: Underway;
  readonly words: FileWords;
  readonly onRetry: (key: string) => void;
  readonly onDrop: (key: string) => void;
}) {
  const { one, words } = props;
  const { key, file, share, failure } = one;
  const percent = Math.round((share ?? 0) * 100);
  return (
    <li className={styles.underway}>
      <span className={styles.name}>{file.name}</span>
      {failure === undefined ? (
        <>
          <span role="status">
            {share === undefined ? words.preparing : fill(words.sending, { percent })}
          </span>
          <progress value={percent} max={100} aria-label={file.name} />
        </>
      ) : (
        <span role="alert">{reasonOf(failure, words)}</span>
      )}
      {failure !== undefined && !failure.isHeic ? (
        <button type="button" onClick={() => props.onRetry(key)}>
          {words.retry}
        </button>
      ) : null}
      <button
        type="button"
        aria-label={fill(words.remove, { name: file.name })}
        onClick={() => props.onDrop(key)}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

function reasonOf({ reason, isHeic }: NonNullable<Underway['failure']>, words: FileWords): string {
  if (isHeic) return words.heic;
  if (reason === undefined) return words.offline;
  return reason === '' ? words.broken : reason;
}

/** A button over a file input, which looks different in every browser. */
function Chooser(props: {
  readonly id?: string | undefined;
  readonly label: string;
  readonly accept: string;
  readonly isCamera?: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (files: FileList | null) => void;
}) {
  return (
    <label className={props.isDisabled ? `${styles.chooser} ${styles.disabled}` : styles.chooser}>
      <input
        id={props.id}
        type="file"
        accept={props.accept}
        multiple={props.isCamera !== true}
        {...(props.isCamera === true && { capture: 'environment' as const })}
        disabled={props.isDisabled}
        onChange={(event) => {
          props.onChoose(event.target.files);
          // The same file may be chosen once more.
          event.target.value = '';
        }}
      />
      {props.label}
    </label>
  );
}
