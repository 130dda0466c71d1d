import type { MouseEvent, ReactNode } from 'react';

import { navigate } from './navigation';

interface LinkProps {
  readonly to: string;
  readonly state?: unknown;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A real link, so that it can be opened in a new window; an ordinary tap stays in the page. */
export function Link({ to, state, className, children }: LinkProps) {
  const follow = (event: MouseEvent) => {
    const isOrdinary =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isOrdinary || event.defaultPrevented) return;
    event.preventDefault();
    navigate(to, { state });
  };
  return (
    <a href={to} className={className} onClick={follow}>
      {children}
    </a>
  );
}
