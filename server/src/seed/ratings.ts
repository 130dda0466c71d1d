import type { Play } from './play.js';
import TEXTS from './texts.json' with { type: 'json' };

/** How satisfied residents are, one after the other: every mark is given, most are good. */
const MARKS = [5, 4, 5, 3, 5, 4, 2, 5, 4, 5, 1, 4, 5, 5, 3] as const;

/** The next resident's last word. */
export function nextRating({ stage, counts }: Play): {
  readonly answered: boolean;
  readonly solved: boolean;
  readonly satisfaction: number;
  readonly comment: string | null;
} {
  const satisfaction = MARKS[counts.ratings % MARKS.length] ?? MARKS[0];
  counts.ratings += 1;
  const words = satisfaction >= 4 ? TEXTS.praise : satisfaction === 3 ? TEXTS.doubts : TEXTS.complaints;
  const comment = stage.random.oneOf(words);
  return {
    answered: satisfaction > 1,
    solved: satisfaction > 2,
    satisfaction,
    comment: comment === '' ? null : comment,
  };
}
