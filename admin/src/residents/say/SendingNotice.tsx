import { fill } from '@lindan/shared';

import { Notice } from '../components/Notice';
import { useWords } from '../words/words';
import type { SubmissionState } from './useSubmission';

interface SendingNoticeProps {
  readonly state: Extract<SubmissionState, { readonly step: 'sending' | 'waiting' }>;
  readonly text: string;
  readonly onStop: () => void;
}

export function SendingNotice({ state, text, onStop }: SendingNoticeProps) {
  const words = useWords();
  return (
    <section className="sending">
      <Notice tone={state.step === 'waiting' ? 'soon' : 'calm'}>
        <p>
          {state.step === 'waiting'
            ? fill(words.sending.waiting, { attempt: state.attempt })
            : words.sending.title}
        </p>
      </Notice>
      <blockquote className="said">{text}</blockquote>
      {state.step === 'waiting' && (
        <>
          <button type="button" className="button button-main" onClick={state.now}>
            {words.sending.now}
          </button>
          <button type="button" className="button-quiet" onClick={onStop}>
            {words.sending.stop}
          </button>
        </>
      )}
    </section>
  );
}
