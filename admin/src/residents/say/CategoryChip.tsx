import { useState } from 'react';

import { Choice } from '../components/Choice';
import { useWords } from '../words/words';
import type { Guess } from './useGuess';

interface CategoryChipProps {
  readonly guesses: readonly Guess[];
  /** undefined: not said. null: left to the community. */
  readonly chosen: Guess | null | undefined;
  readonly onChange: (category: Guess | null) => void;
}

const NONE = 'none';

/** A guess is a question: it is sent only once the resident has said yes to it, or has picked another one. */
export function CategoryChip({ guesses, chosen, onChange }: CategoryChipProps) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [first] = guesses;
  const shown = chosen === undefined ? first : chosen;
  if (shown === undefined) return null;

  if (isOpen && first !== undefined) {
    const pick = (value: string) => {
      setOpen(false);
      onChange(guesses.find(({ code }) => code === value) ?? null);
    };
    return (
      <Choice
        legend={words.say.guessPick}
        className="choice-lines"
        value={chosen === null ? NONE : chosen?.code}
        options={[
          ...guesses.map((guess) => ({ value: guess.code, label: guess.name })),
          { value: NONE, label: words.say.guessNone },
        ]}
        onChange={pick}
      />
    );
  }
  return (
    <p className="chip-line">
      <span>{chosen === undefined ? words.say.guess : words.say.category} </span>
      <span className="chip">{shown?.name ?? words.say.guessNone}</span>
      {chosen === undefined && (
        <button type="button" className="button-quiet" onClick={() => onChange(shown)}>
          {words.say.guessYes}
        </button>
      )}
      <button
        type="button"
        className="button-quiet"
        onClick={() => (first === undefined ? onChange(null) : setOpen(true))}
      >
        {words.say.guessChange}
      </button>
    </p>
  );
}
