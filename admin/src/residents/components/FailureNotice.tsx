import { fill } from '@lindan/shared';
import type { ReactNode } from 'react';

import type { Failure } from '../network/failure';
import type { ResidentsWords } from '../words/words';
import { useWords } from '../words/words';
import { Notice } from './Notice';
import { useCountdown } from './useCountdown';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly retry?: () => void;
  readonly children?: ReactNode;
}

/** Explains a failure: what happened, that nothing is lost, and what to do next. */
export function FailureNotice({ failure, retry, children }: FailureNoticeProps) {
  const words = useWords();
  const secondsLeft = useCountdown(failure.retryAfter ?? 0, failure);
  return (
    <Notice tone={failure.code === 'RATE_LIMITED' ? 'soon' : 'wrong'}>
      <p>{textOf(failure, secondsLeft, words)}</p>
      {children}
      {retry !== undefined && (
        <button type="button" className="button" onClick={retry} disabled={secondsLeft > 0}>
          {words.page.retry}
        </button>
      )}
    </Notice>
  );
}

function textOf(failure: Failure, secondsLeft: number, words: ResidentsWords): string {
  switch (failure.code) {
    case 'RATE_LIMITED':
      return secondsLeft > 0
        ? fill(words.failure.RATE_LIMITED, { seconds: secondsLeft })
        : words.failure.RATE_LIMITED_OVER;
    case 'UNREACHABLE':
    case 'UNAVAILABLE':
    case 'CAPACITY_EXHAUSTED':
      return words.failure[failure.code];
    case 'BAD_USER_INPUT':
      return failure.message || words.failure.BAD_USER_INPUT;
    case 'INTERNAL_SERVER_ERROR':
      return words.failure.UNEXPECTED;
    default:
      // What remains are refusals that the server puts into the reader's language.
      return failure.message || words.failure.UNEXPECTED;
  }
}
