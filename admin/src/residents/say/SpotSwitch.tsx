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
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState<'spotHint' | 'spotOutside' | 'spotFailed'>('spotHint');
  const ask = async () => {
    setAsking(true);
    const found = await whereThePhoneIs();
    setAsking(false);
    const isOutside = found !== undefined && bounds !== null && !liesWithin(bounds, found);
    setNote(found === undefined ? 'spotFailed' : isOutside ? 'spotOutside' : 'spotHint');
    if (!isOutside) onChange(found);
  };
  return (
    <div className="field">
      <label className="tick">
        <input
          type="checkbox"
          checked={spot !== undefined || isAsking}
          disabled={isAsking}
          aria-describedby={hintId}
          onChange={(event) => (event.target.checked ? void ask() : onChange(undefined))}
        />
        <span>{words.say.spot}</span>
      </label>
      <p className="hint" id={hintId} role="status">
        {fill(words.say[note], { place: name })}
      </p>
    </div>
  );
}
