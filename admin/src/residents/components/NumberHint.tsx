import { useEffect, useState } from 'react';

import { useWords } from '../words/words';

/** Digits enough for a phone: only then the patterns are loaded. */
const DIGITS = /(?:[0-9０-９][^0-9０-９]{0,3}){7}/;

/** Says quietly that a text holds a phone or an identity number. Others read it masked, so nothing is refused. */
export function NumberHint({ text }: { readonly text: string }) {
  const words = useWords();
  const [found, setFound] = useState('');
  useEffect(() => {
    let isOver = false;
    if (DIGITS.test(text)) {
      // Without the patterns nothing is said.
      import('./holds-number').then(
        ({ holdsNumber }) => !isOver && holdsNumber(text) && setFound(text),
        () => undefined,
      );
    }
    return () => {
      isOver = true;
    };
  }, [text]);
  return (
    <p className="hint" role="status">
      {found !== '' && found === text && words.page.numberInText}
    </p>
  );
}
