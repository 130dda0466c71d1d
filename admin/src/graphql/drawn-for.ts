import { useEffect, useState } from 'react';

let person: string | undefined;

/** The person of the page in this tab. Every operation says so, and the server refuses anybody else. */
export function drawnFor(): string | undefined {
  return person;
}

function setDrawnFor(id: string | undefined): void {
  person = id;
}

/** Set before the pages inside send their first request, and forgotten with them. */
export function useDrawnFor(id: string): void {
  useState(() => setDrawnFor(id));
  useEffect(() => {
    setDrawnFor(id);
    return () => setDrawnFor(undefined);
  }, [id]);
}
