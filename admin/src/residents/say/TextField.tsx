import { countCharacters, fill, LIMITS } from '@lindan/shared';

import { Field } from '../components/Field';
import { NumberHint } from '../components/NumberHint';
import { useWords } from '../words/words';

interface TextFieldProps {
  readonly asks: { readonly what: string; readonly whatHint: string; readonly example: string };
  readonly value: string;
  readonly note: string | undefined;
  readonly onChange: (text: string) => void;
}

/** The counter appears only near the limit. */
const TELL_WHEN_LEFT = 500;

export function TextField({ asks, value, note, onChange }: TextFieldProps) {
  return (
    <Field label={asks.what} hint={asks.whatHint} note={note}>
      {(ids) => (
        <>
          <textarea
            {...ids}
            rows={5}
            required
            value={value}
            placeholder={asks.example}
            onChange={(event) => onChange(event.target.value)}
          />
          <NumberHint text={value} />
          <CharactersLeft text={value} />
        </>
      )}
    </Field>
  );
}

function CharactersLeft({ text }: { readonly text: string }) {
  const words = useWords();
  // A character is at least one code unit, so short texts need no counting.
  if (text.length < LIMITS.text - TELL_WHEN_LEFT) return null;
  const left = LIMITS.text - countCharacters(text);
  if (left > TELL_WHEN_LEFT) return null;
  return (
    <p className="hint" role="status">
      {left >= 0 ? fill(words.say.left, { count: left }) : fill(words.say.over, { count: -left })}
    </p>
  );
}
