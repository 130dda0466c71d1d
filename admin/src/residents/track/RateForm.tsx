import type { TrackingPair } from '@lindan/shared';
import { LIMITS } from '@lindan/shared';
import type { SubmitEvent } from 'react';
import { useState } from 'react';

import { RateDemandDocument } from '@/graphql/generated/residents/graphql';

import { Choice } from '../components/Choice';
import { FailureNotice } from '../components/FailureNotice';
import { Field } from '../components/Field';
import { Notice } from '../components/Notice';
import { NumberHint } from '../components/NumberHint';
import { noteOn } from '../network/failure';
import { send } from '../network/send';
import type { ResidentsWords } from '../words/words';
import { useWords } from '../words/words';
import { useAction } from './useAction';

interface RateFormProps {
  readonly pair: TrackingPair;
  /** Without it "not solved" is taken as it is. */
  readonly canDispute: boolean;
  readonly onRated: () => void;
}

type Answer = 'yes' | 'no';
type Level = keyof ResidentsWords['rate']['level'];
const LEVELS: readonly Level[] = ['1', '2', '3', '4', '5'];

/** Three taps with the hotline's questions: answered? solved? satisfied? After "not solved": shall it be taken up again? */
export function RateForm({ pair, canDispute, onRated }: RateFormProps) {
  const words = useWords();
  const [answered, setAnswered] = useState<Answer>();
  const [solved, setSolved] = useState<Answer>();
  const [again, setAgain] = useState<Answer>();
  const [level, setLevel] = useState<Level>();
  const [comment, setComment] = useState('');
  const [isIncomplete, setIncomplete] = useState(false);

  const asksAgain = canDispute && solved === 'no';
  const { isRunning, failure, run } = useAction(async () => {
    await send(RateDemandDocument, {
      input: {
        ...pair,
        answered: answered === 'yes',
        solved: solved === 'yes',
        ...(solved === 'no' && { takeUpAgain: asksAgain && again === 'yes' }),
        satisfaction: Number(level),
        ...(comment.trim() !== '' && { comment: comment.trim() }),
      },
    });
    onRated();
  });
  const rate = (event: SubmitEvent) => {
    event.preventDefault();
    const lacksAgain = asksAgain && again === undefined;
    const lacks = answered === undefined || solved === undefined || level === undefined || lacksAgain;
    setIncomplete(lacks);
    if (!lacks) void run();
  };
  return (
    <form className="form rate" noValidate onSubmit={rate}>
      <h3>{words.rate.title}</h3>
      <Choice
        legend={words.rate.answered}
        value={answered}
        onChange={setAnswered}
        options={[
          { value: 'yes', label: words.rate.answeredYes },
          { value: 'no', label: words.rate.answeredNo },
        ]}
      />
      <Choice
        legend={words.rate.solved}
        value={solved}
        onChange={setSolved}
        options={[
          { value: 'yes', label: words.rate.solvedYes },
          { value: 'no', label: words.rate.solvedNo },
        ]}
      />
      {asksAgain && (
        <Choice
          legend={words.rate.again}
          value={again}
          onChange={setAgain}
          options={[
            { value: 'yes', label: words.rate.againYes },
            { value: 'no', label: words.rate.againNo },
          ]}
        />
      )}
      <Choice
        legend={words.rate.satisfaction}
        className="choice-levels"
        value={level}
        onChange={setLevel}
        options={LEVELS.map((one) => ({
          value: one,
          label: (
            <>
              <b aria-hidden="true">{one}</b> {words.rate.level[one]}
            </>
          ),
        }))}
      />
      <Field label={words.rate.comment} note={noteOn(failure, 'comment')} isOptional>
        {(ids) => (
          <textarea
            {...ids}
            rows={2}
            maxLength={LIMITS.comment}
            value={comment}
            onChange={(event) => setComment(event.target.value)}
          />
        )}
      </Field>
      <NumberHint text={comment} />
      {isIncomplete && <Notice tone="soon">{words.rate.missing}</Notice>}
      {failure !== undefined && <FailureNotice failure={failure} />}
      <button type="submit" className="button button-main" disabled={isRunning}>
        {words.rate.send}
      </button>
    </form>
  );
}
