import { fill } from '@lindan/shared';

import type { ShownFile, UploadedFile } from '@/files/file';

import { LaterPage } from '../components/LaterPage';
import { useLocale } from '../words/locale';
import { useWords } from '../words/words';

interface PhotosFieldProps {
  readonly photos: readonly UploadedFile[];
  readonly note: string | undefined;
  readonly onChange: (photos: readonly UploadedFile[]) => void;
  readonly onBusy: (isBusy: boolean) => void;
}

const load = async () => (await import('@/files/Uploader')).Uploader;
/** What the server takes of a resident, unless its settings say otherwise. */
const MOST = 3;
/** A session of the console in the same browser must not be used here. */
const HEADERS = { 'lindan-resident': '1' };

/** Photos of the place, from the camera or the album. They are sent at once, and kept with what was written. */
export function PhotosField({ photos, note, onChange, onBusy }: PhotosFieldProps) {
  const words = useWords();
  const locale = useLocale();
  const headersOf = ({ id }: ShownFile) => ({
    'lindan-file-secret': photos.find((photo) => photo.id === id)?.secret ?? '',
  });
  return (
    <fieldset className="field choice">
      <legend>{words.files.label}</legend>
      <p className="hint">{fill(words.files.hint, { max: MOST })}</p>
      <LaterPage
        load={load}
        props={{
          value: photos,
          onChange,
          onBusy,
          max: MOST,
          photosOnly: true,
          locale,
          headers: HEADERS,
          headersOf,
        }}
      />
      {note !== undefined && (
        <p className="note" role="alert">
          {note}
        </p>
      )}
    </fieldset>
  );
}
