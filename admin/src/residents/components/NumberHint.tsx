import { useEffect, useState } from 'react';

import { useWords } from '../words/words';

/** Digits enough for a phone, dictated ones too: only then the patterns are loaded. */
const DIGITS = /(?:[\d０-９〇零一幺二两三四五六七八九][^\d]{0,4}){7}/;

/** Says quietly that a text holds a phone or an identity number. Others read it masked, so nothing is refused. */
export function NumberHint({ text }: { readonly text: string }) {
  const words = useWords();
  const [found, setFound] = useState('');
  useEffect(() => {
    let isOver = false;
    if (DIGITS.test(text)) {
      // Without the patterns nothing is said.
      import('@lindan/shared/personal-data').then(
        ({ holdsPersonalData }) => !isOver && holdsPersonalData(text) && setFound(text),
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
