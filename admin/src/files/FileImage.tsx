import { useEffect, useState } from 'react';

import type { HeadersOf, ShownFile } from './file';
import { addressOf } from './file';

/** A photo, or its thumbnail. Where headers open it, it is fetched with them: an address holds no code. */
export function FileImage({
  file,
  part,
  alt,
  headersOf,
  onFailed,
}: {
  readonly file: ShownFile;
  readonly part: 'whole' | 'thumbnail';
  readonly alt: string;
  readonly headersOf?: HeadersOf | undefined;
  readonly onFailed?: () => void;
}) {
  const [fetched, setFetched] = useState<string>();
  const address = addressOf(file, part);
  const headers = headersOf === undefined ? undefined : JSON.stringify(headersOf(file));
  useEffect(() => {
    if (headers === undefined) return undefined;
    let isShown = true;
    let made: string | undefined;
    fetch(address, { headers: JSON.parse(headers) as Record<string, string>, credentials: 'omit' })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        made = URL.createObjectURL(await response.blob());
        if (isShown) setFetched(made);
        else URL.revokeObjectURL(made);
      })
      .catch(() => isShown && onFailed?.());
    return () => {
      isShown = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
    // A parent may give another function each time.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [address, headers]);
  const source = headers === undefined ? address : fetched;
  return source === undefined ? null : <img src={source} alt={alt} onError={() => onFailed?.()} />;
}
