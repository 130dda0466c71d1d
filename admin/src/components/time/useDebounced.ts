import { useEffect, useState } from 'react';

import { afterComposition } from '@/components/keys/composition';

/** A value once it has been quiet for a moment. Letters that an input method has not made into words yet do not count. */
export function useDebounced<Value>(value: Value, quietMs = 400): Value {
  const [debounced, setSettled] = useState(value);
  useEffect(() => {
    let callOff = (): unknown => undefined;
    const timer = setTimeout(() => {
      callOff = afterComposition(() => setSettled(value));
    }, quietMs);
    return () => {
      clearTimeout(timer);
      callOff();
    };
  }, [value, quietMs]);
  return debounced;
}
