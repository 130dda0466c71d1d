import type { TrackingPair } from '@lindan/shared';
import type { SubmitEvent } from 'react';
import { useEffect, useRef, useState } from 'react';

import { Field } from '../components/Field';
import { useWords } from '../words/words';

interface TrackFormProps {
  /** What was looked for, so that it can be compared and set right. */
  readonly pair?: TrackingPair;
  readonly onLook: (pair: TrackingPair) => void;
}

export function TrackForm({ pair: looked, onLook }: TrackFormProps) {
  const words = useWords();
  const [number, setNumber] = useState(looked?.number ?? '');
  const [trackingCode, setTrackingCode] = useState(looked?.trackingCode ?? '');
  const [lacking, setLacking] = useState<readonly (keyof TrackingPair)[]>([]);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [lacking]);

  const look = async (event: SubmitEvent) => {
    event.preventDefault();
    const pair = await readPair(number, trackingCode);
    const missing = (['number', 'trackingCode'] as const).filter((field) => pair[field] === '');
    setLacking(missing);
    if (missing.length === 0) onLook(pair);
  };
  const noteOf = (field: keyof TrackingPair) => (lacking.includes(field) ? words.input.required : undefined);
  return (
    <form ref={form} className="form" noValidate onSubmit={(event) => void look(event)}>
      <p>{words.track.intro}</p>
      <Field label={words.track.number} note={noteOf('number')}>
        {(ids) => (
          <input
            {...ids}
            required
            autoComplete="off"
            autoCapitalize="characters"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.track.code} note={noteOf('trackingCode')}>
        {(ids) => (
          <input
            {...ids}
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={trackingCode}
            onChange={(event) => setTrackingCode(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button button-main">
        {words.track.search}
      </button>
    </form>
  );
}

async function readPair(number: string, trackingCode: string): Promise<TrackingPair> {
  try {
    const { trackingPairOf } = await import('./read-pair');
    return trackingPairOf(number, trackingCode);
  } catch {
    // Not loaded on a bad network: the server reads it too.
    return { number: number.trim(), trackingCode: trackingCode.trim() };
  }
}
