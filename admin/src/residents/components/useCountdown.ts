import { useEffect, useState } from 'react';

/** Seconds left of a wait; it starts anew with each `cause`. */
export function useCountdown(seconds: number, cause: unknown): number {
  const [wait, setWait] = useState({ cause, left: seconds });
  const left = wait.cause === cause ? wait.left : seconds;

  useEffect(() => {
    setWait({ cause, left: seconds });
    if (seconds <= 0) return undefined;
    const until = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const rest = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setWait({ cause, left: rest });
      if (rest === 0) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [seconds, cause]);

  return left;
}
