import { useId } from 'react';

import { useWords } from '../words/words';

interface UrgentSwitchProps {
  readonly isUrgent: boolean;
  readonly onChange: (isUrgent: boolean) => void;
}

export function UrgentSwitch({ isUrgent, onChange }: UrgentSwitchProps) {
  const words = useWords();
  const hintId = useId();
  return (
    <div className="field">
      <label className="tick">
        <input
          type="checkbox"
          checked={isUrgent}
          aria-describedby={hintId}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{words.say.urgent}</span>
      </label>
      <p className="hint" id={hintId}>
        {words.say.urgentHint}
      </p>
    </div>
  );
}
