import { useEffect, useState } from 'react';

import { useWords } from '../words/words';

const SLOW_AFTER_MS = 6000;

export function Loading() {
  const words = useWords();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="loading" role="status">
      {isSlow ? words.page.slow : words.page.loading}
    </p>
  );
}
