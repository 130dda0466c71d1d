import { useId, useState } from 'react';

import type { RememberedDemand } from '../device/remembered-demands';
import { forgetDemand, isRemembered, rememberDemand } from '../device/remembered-demands';
import { useWords } from '../words/words';

/** Nothing stays on a device without consent: a stairwell shares tablets, families share phones. */
export function RememberSwitch({ demand }: { readonly demand: RememberedDemand }) {
  const words = useWords();
  const hintId = useId();
  const [isKept, setKept] = useState(() => isRemembered(demand.number));
  const change = (wanted: boolean) => {
    const { number, trackingCode, title, at, timeZone } = demand;
    if (wanted) rememberDemand({ number, trackingCode, title, at, timeZone });
    else forgetDemand(number);
    setKept(wanted);
  };
  return (
    <div className="field">
      <label className="tick">
        <input
          type="checkbox"
          checked={isKept}
          aria-describedby={hintId}
          onChange={(event) => change(event.target.checked)}
        />
        <span>{isKept ? words.sent.remembered : words.sent.remember}</span>
      </label>
      <p className="hint" id={hintId}>
        {words.sent.rememberHint}
      </p>
    </div>
  );
}
