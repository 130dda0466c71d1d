import { useState } from 'react';

import { copyText } from '../device/copy-text';
import { useWords } from '../words/words';

export function CopyButton({ text }: { readonly text: string }) {
  const words = useWords();
  const [announced, setAnnounced] = useState<string>();
  const copy = async () => setAnnounced((await copyText(text)) ? words.sent.copied : words.sent.copyFailed);
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {words.sent.copy}
      </button>
      <span className="announced" role="status">
        {announced}
      </span>
    </>
  );
}
