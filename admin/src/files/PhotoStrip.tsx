import type { Locale } from '@lindan/shared';
import { fill } from '@lindan/shared';
import { useState } from 'react';

import { FileImage } from './FileImage';
import type { HeadersOf, ShownFile } from './file';
import { addressOf, isPhoto } from './file';
import { FILE_WORDS } from './file-words';
import styles from './files.module.css';
import { PhotoViewer } from './PhotoViewer';

export interface PhotoStripProps {
  readonly files: readonly ShownFile[];
  readonly locale: Locale;
  readonly headersOf?: HeadersOf;
}

/** Photos in a row, each opening the viewer, and documents as links to download. */
export function PhotoStrip({ files, locale, headersOf }: PhotoStripProps) {
  const words = FILE_WORDS[locale];
  const [shown, setShown] = useState<number>();
  const photos = files.filter(isPhoto);
  const documents = files.filter((file) => !isPhoto(file));
  const nameOf = (at: number) => fill(words.photo, { number: at + 1 });
  return (
    <>
      <ul className={styles.strip}>
        {photos.map((file, at) => (
          <li key={file.id}>
            <button
              type="button"
              className={styles.thumbnail}
              aria-label={fill(words.open, { name: nameOf(at) })}
              onClick={() => setShown(at)}
            >
              <FileImage file={file} part="thumbnail" alt={nameOf(at)} headersOf={headersOf} />
            </button>
          </li>
        ))}
        {documents.map((file) => (
          <li key={file.id} className={styles.document}>
            <a
              href={addressOf(file, 'whole')}
              download={file.name}
              aria-label={fill(words.download, { name: file.name })}
            >
              {file.name}
            </a>
          </li>
        ))}
      </ul>
      {shown === undefined ? null : (
        <PhotoViewer
          photos={photos}
          at={shown}
          words={words}
          headersOf={headersOf}
          onMove={setShown}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}
