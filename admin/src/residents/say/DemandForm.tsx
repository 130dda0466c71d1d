import type { SubmitEvent } from 'react';
import { useEffect, useRef, useState } from 'react';

import { FailureNotice } from '../components/FailureNotice';
import { randomKey } from '../device/random-key';
import type { Failure } from '../network/failure';
import { noteOn } from '../network/failure';
import { usePlace } from '../place/place-context';
import { residentPaths } from '../routing/addresses';
import { navigate } from '../routing/navigation';
import type { ResidentsWords } from '../words/words';
import { useWords } from '../words/words';
import { CategoryChip } from './CategoryChip';
import type { DraftNotes } from './check-draft';
import { checkDraft, DRAFT_FIELDS } from './check-draft';
import type { Draft } from './draft';
import { draftKey, dropDraft, pendingFor } from './draft';
import type { Destination } from './input-of';
import { inputOf } from './input-of';
import { JoinNeighbours } from './JoinNeighbours';
import { MoreFields } from './MoreFields';
import { PhotosField } from './PhotosField';
import { asSubmitted, receiptOf } from './receipt';
import { SendingNotice } from './SendingNotice';
import { TextField } from './TextField';
import { UrgentSwitch } from './UrgentSwitch';
import { useAlike } from './useAlike';
import { useDraft } from './useDraft';
import { useGuess } from './useGuess';
import type { Submitted } from './useSubmission';
import { useSubmission } from './useSubmission';
import { WhoFields } from './WhoFields';

interface DemandFormProps {
  readonly service?: Destination['service'];
  /** The label of the one big field. */
  readonly asks: { readonly what: string; readonly whatHint: string; readonly example: string };
}

/** From the first word to the receipt: one form for a demand in free words and for an ordered service. */
export function DemandForm({ service, asks }: DemandFormProps) {
  const words = useWords();
  const place = usePlace();
  const key = draftKey(place.code, service?.id);
  const { draft, pending, change, setPending, hold, clear } = useDraft(key, 'ISSUE');
  const isStated = service === undefined;
  const guesses = useGuess(draft.text, isStated);
  const alike = useAlike(draft, place.id, isStated);
  const [notes, setNotes] = useState<DraftNotes>({});
  const [isSending, setSending] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const onArrived = (submitted: Submitted) => {
    dropDraft(key);
    const state = receiptOf(submitted, place, draft.phone.trim() !== '');
    navigate(residentPaths.sent(place.code), { replace: true, state });
  };
  const { state, submit, stop } = useSubmission({ onArrived, onRefused: hold });

  // A demand that was on its way when the page was closed goes on by itself.
  const [left] = useState(pending);
  useEffect(() => {
    if (left !== undefined && !left.isHeld) void submit(left);
  }, [left, submit]);

  const failure = state.step === 'refused' ? state.failure : undefined;
  const noteFor = (field: keyof DraftNotes) =>
    notes[field] ?? noteOn(failure, field === 'text' ? 'description' : field);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [notes, failure]);

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const found = await checkDraft(draft, words);
    setNotes(found);
    setWaiting(isSending);
    if (isSending) return;
    if (DRAFT_FIELDS.some((field) => found[field] !== undefined)) return;
    const input = inputOf(draft, { regionId: place.id, service });
    const next = pendingFor(input, pending, randomKey);
    setPending(next);
    await submit(next);
  };

  if (state.step === 'sending' || state.step === 'waiting') {
    const putOff = () => {
      stop();
      hold();
    };
    return <SendingNotice state={state} text={draft.text} onStop={putOff} />;
  }
  return (
    <form ref={form} className="form" noValidate onSubmit={(event) => void send(event)}>
      {failure !== undefined && <FailureNotice failure={failure} />}
      <TextField
        asks={asks}
        value={draft.text}
        note={noteFor('text')}
        onChange={(text) => change({ text })}
      />
      {isStated && (
        <CategoryChip
          guesses={guesses}
          chosen={draft.category}
          onChange={(category) => change({ category })}
        />
      )}
      <div aria-live="polite">
        {alike !== undefined && (
          <JoinNeighbours
            key={alike.joinToken}
            alike={alike}
            draft={draft}
            onJoined={(own) => onArrived(asSubmitted(own, alike, place))}
            onPhoneMissing={() => setNotes({ phone: words.say.joinPhone })}
          />
        )}
      </div>
      <PhotosField
        photos={draft.photos ?? []}
        note={isWaiting && isSending ? words.files.wait : goneNote(failure, draft, words)}
        onChange={(photos) => change({ photos })}
        onBusy={setSending}
      />
      <WhoFields draft={draft} noteFor={noteFor} onChange={change} />
      {isStated && (
        <>
          <UrgentSwitch isUrgent={draft.isUrgent} onChange={(isUrgent) => change({ isUrgent })} />
          <MoreFields draft={draft} note={noteFor('title')} onChange={change} />
        </>
      )}
      <button type="submit" className="button button-main">
        {words.say.send}
      </button>
      <p className="hint">{words.say.draftKept}</p>
      {draft.text.trim() !== '' && (
        <button type="button" className="button-quiet" onClick={clear}>
          {words.say.clearDraft}
        </button>
      )}
    </form>
  );
}

/** Photos that waited longer than a day are gone; everything else of the draft is still there. */
function goneNote(
  failure: Failure | undefined,
  { photos = [] }: Draft,
  words: ResidentsWords,
): string | undefined {
  if (failure === undefined || photos.length === 0) return undefined;
  return failure.code === 'NOT_FOUND' ? words.files.gone : noteOn(failure, 'attachmentIds');
}
