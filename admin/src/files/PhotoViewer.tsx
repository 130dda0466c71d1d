import { fill } from '@lindan/shared';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

import { FileImage } from './FileImage';
import type { HeadersOf, ShownFile } from './file';
import type { FileWords } from './file-words';
import styles from './files.module.css';

interface PhotoViewerProps {
  readonly photos: readonly ShownFile[];
  readonly at: number;
  readonly words: FileWords;
  readonly headersOf?: HeadersOf | undefined;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
}

/** One photo over the page. Arrows lead on, Escape and a tap beside the photo close it, and the focus goes back. */
export function PhotoViewer({ photos, at, words, headersOf, onMove, onClose }: PhotoViewerProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const move = (by: number) => onMove((at + by + photos.length) % photos.length);
  const onKey = useRef<(event: KeyboardEvent) => void>(undefined);
  useEffect(() => {
    onKey.current = (event) => {
      if (event.key === 'Tab') return keepInside(event, frame.current);
      if (event.key === 'Escape') onClose();
      else if (event.key === 'ArrowRight') move(1);
      else if (event.key === 'ArrowLeft') move(-1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
  });
  useEffect(() => {
    // Before a dialog of the page below hears Escape too.
    const hear = (event: KeyboardEvent) => onKey.current?.(event);
    document.addEventListener('keydown', hear, true);
    return () => document.removeEventListener('keydown', hear, true);
  }, []);
  const photo = photos[at];
  if (photo === undefined) return null;
  const place = fill(words.place, { number: at + 1, count: photos.length });
  return createPortal(
    <div
      ref={frame}
      className={styles.viewer}
      role="dialog"
      aria-modal="true"
      aria-label={words.viewer}
      tabIndex={-1}
    >
      <button type="button" className={styles.backdrop} tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <figure className={styles.photo}>
        {failed === photo.id ? (
          <p>{words.gone}</p>
        ) : (
          <FileImage
            key={photo.id}
            file={photo}
            part="whole"
            alt={fill(words.photo, { number: at + 1 })}
            headersOf={headersOf}
            onFailed={() => setFailed(photo.id)}
          />
        )}
      </figure>
      <div className={styles.bar}>
        {photos.length > 1 ? (
          <button type="button" onClick={() => move(-1)}>
            {words.previous}
          </button>
        ) : null}
        <span aria-live="polite">{place}</span>
        {photos.length > 1 ? (
          <button type="button" onClick={() => move(1)}>
            {words.next}
          </button>
        ) : null}
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </div>,
    document.body,
  );
}

/** The focus goes round among the buttons of the viewer. */
function keepInside(event: KeyboardEvent, frame: HTMLElement | null): void {
  const buttons = [...(frame?.querySelectorAll<HTMLElement>('button:not([tabindex="-1"])') ?? [])];
  const [first, last] = [buttons[0], buttons.at(-1)];
  const leaves = event.shiftKey ? first : last;
  if (document.activeElement !== leaves && document.activeElement !== frame) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
