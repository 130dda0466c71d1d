import { useLocale } from '@/components/time/useLocale';
import { FILE_WORDS } from '@/files/file-words';
import type { FragmentType } from '@/graphql/generated';
import { readFragment } from '@/graphql/generated';

import { ATTACHMENTS_ATTACHMENT, Attachments } from './Attachments';
import styles from './BeforeAndAfter.module.css';

type Files = readonly FragmentType<typeof ATTACHMENTS_ATTACHMENT>[];

/** What the resident sent and what the unit sent, side by side, where a result is checked. */
export function BeforeAndAfter({ before, after }: { readonly before: Files; readonly after: Files }) {
  const words = FILE_WORDS[useLocale()];
  const results = after.filter((file) => readFragment(ATTACHMENTS_ATTACHMENT, file).action === 'COMPLETE');
  if (before.length === 0 && results.length === 0) return null;
  return (
    <div className={styles.pair}>
      <figure>
        <figcaption>{words.before}</figcaption>
        {before.length === 0 ? <p>{words.none}</p> : <Attachments files={before} />}
      </figure>
      <figure>
        <figcaption>{words.after}</figcaption>
        {results.length === 0 ? <p>{words.none}</p> : <Attachments files={results} />}
      </figure>
    </div>
  );
}
