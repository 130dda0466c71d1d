import { useState } from 'react';

import { Choice } from '../components/Choice';
import { useWords } from '../words/words';
import type { Guess } from './useGuess';

interface CategoryChipProps {
  readonly guesses: readonly Guess[];
  /** undefined: left to the first guess. null: left to the community. */
  readonly chosen: string | null | undefined;
  readonly onChange: (code: string | null) => void;
}

const NONE = 'none';

/** The guessed category of the text. It can be left as it is, changed or removed. */
export function CategoryChip({ guesses, chosen, onChange }: CategoryChipProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [first] = guesses;
  if (first === undefined) return null;
  const code = chosen === undefined ? first.code : chosen;
  const name = guesses.find((guess) => guess.code === code)?.name;

  if (isOpen) {
    return (
      <Choice
        legend={words.say.guessPick}
        className="choice-lines"
        value={code ?? NONE}
        options={[
          ...guesses.map((guess) => ({ value: guess.code, label: guess.name })),
          { value: NONE, label: words.say.guessNone },
        ]}
        onChange={(value) => onChange(value === NONE ? null : value)}
      />
    );
  }
  return (
    <p className="chip-line">
      <span>{words.say.guess} </span>
      <span className="chip">{name ?? words.say.guessNone}</span>
      <button type="button" className="button-quiet" onClick={() => setOpen(true)}>
        {words.say.guessChange}
      </button>
    </p>
  );
}
