import { fill, liesWithin } from '@lindan/shared';
import { useId, useState } from 'react';

import { whereThePhoneIs } from '../device/where-the-phone-is';
import { usePlace } from '../place/place-context';
import { useWords } from '../words/words';
import type { Draft } from './draft';

interface SpotSwitchProps {
  readonly spot: Draft['spot'];
  readonly onChange: (spot: Draft['spot']) => void;
}

/** Adds the phone's position. One that is not found, or lies outside of the city, is left out, and the form says so. */
export function SpotSwitch({ spot, onChange }: SpotSwitchProps) {
  const words = useWords();
  const { bounds, name } = usePlace();
  const hintId = useId();
  const [note, setNote] = useState<'spotHint' | 'spotAsking' | 'spotOutside' | 'spotFailed'>('spotHint');
  const ask = async () => {
    setNote('spotAsking');
    const found = await whereThePhoneIs();
    if (found === undefined) setNote('spotFailed');
    else if (bounds !== null && !liesWithin(bounds, found)) setNote('spotOutside');
    else {
      setNote('spotHint');
      onChange(found);
    }
  };
  return (
    <div className="field">
      <label className="tick">
        <input
          type="checkbox"
          checked={spot !== undefined}
          disabled={note === 'spotAsking'}
          aria-describedby={hintId}
          onChange={(event) => (event.target.checked ? void ask() : onChange(undefined))}
        />
        <span>{words.say.spot}</span>
      </label>
      <p className="hint" id={hintId} role={note === 'spotHint' ? undefined : 'status'}>
        {fill(words.say[note], { place: name })}
      </p>
    </div>
  );
}
