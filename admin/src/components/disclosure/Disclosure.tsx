import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';

import styles from './Disclosure.module.css';

export interface DisclosureItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly isChosen?: boolean;
  readonly onChoose: () => void;
}

/** A button that shows a few choices below it; they follow it in reading order, so the keyboard finds them. */
export function Disclosure(props: {
  readonly label: ReactNode;
  /** Where the button shows an icon alone. */
  readonly name?: string | undefined;
  readonly className?: string | undefined;
  readonly items: readonly DisclosureItem[];
}) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event) => {
      const isKey = event instanceof KeyboardEvent;
      const isOutside = event.target instanceof Node && root.current?.contains(event.target) !== true;
      if (isKey ? event.key === 'Escape' : isOutside) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', leave);
    };
  }, [isOpen]);

  return (
    <div ref={root} className={styles.root}>
      <button
        type="button"
        className={`${styles.button} ${props.className ?? ''}`}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={props.name}
        title={props.name}
        onClick={() => setOpen(!isOpen)}
      >
        {props.label}
      </button>
      <ul id={id} className={styles.items} hidden={!isOpen}>
        {props.items.map(({ key, label, isChosen, onChoose }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.item}
              aria-pressed={isChosen}
              onClick={() => {
                setOpen(false);
                onChoose();
              }}
            >
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
