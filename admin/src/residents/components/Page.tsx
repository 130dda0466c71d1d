import { fill } from '@lindan/shared';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

import { Link } from '../routing/Link';
import { hasNavigated } from '../routing/navigation';
import { useWords } from '../words/words';

interface PageProps {
  readonly title: string;
  readonly backTo?: string;
  readonly children: ReactNode;
}

/** One page: its heading takes the focus after a navigation, so that a screen reader announces it. */
export function Page({ title, backTo, children }: PageProps) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = fill(words.page.documentTitle, { title, appName: words.appName });
  }, [title, words]);

  useEffect(() => {
    if (hasNavigated()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <main className="page">
      {backTo !== undefined && (
        <Link to={backTo} className="back">
          <span aria-hidden="true">‹ </span>
          {words.page.home}
        </Link>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </main>
  );
}
