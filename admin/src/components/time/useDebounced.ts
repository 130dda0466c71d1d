import { useEffect, useState } from 'react';

/** A value once it has been quiet for a moment. */
export function useDebounced<Value>(value: Value, quietMs = 400): Value {
  const [debounced, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), quietMs);
    return () => clearTimeout(timer);
  }, [value, quietMs]);
  return debounced;
}
