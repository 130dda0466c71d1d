import { fill } from '@lindan/shared';
import { useState } from 'react';

import { Notice } from '../components/Notice';
import { useWords } from '../words/words';
import { drawReceipt } from './draw-receipt';
import type { Receipt } from './receipt';

/** WeChat downloads nothing, but keeps a picture that is pressed long: so the picture is shown. */
export function ReceiptImage({ receipt }: { readonly receipt: Receipt }) {
  const words = useWords();
  const [picture, setPicture] = useState<{ readonly source: string | undefined }>();
  const draw = () => setPicture({ source: drawReceipt(receipt, words) });

  if (picture === undefined) {
    return (
      <button type="button" className="button" onClick={draw}>
        {words.sent.image}
      </button>
    );
  }
  if (picture.source === undefined) return <Notice tone="soon">{words.sent.imageFailed}</Notice>;
  const { number, trackingCode } = receipt;
  return (
    <figure className="picture">
      <img src={picture.source} alt={fill(words.sent.imageAlt, { number, code: trackingCode })} />
      <figcaption>
        {words.sent.imageHint}{' '}
        <a href={picture.source} download={`${number}.png`}>
          {words.sent.imageDownload}
        </a>
      </figcaption>
    </figure>
  );
}
