import { fileTypeFromFile } from 'file-type';

import type { FieldProblem } from '../../refusal.js';
import { BadInput } from '../../refusal.js';

/** What the bytes of a file are: an image, which is encoded anew, or a document, which is kept as it is. */
export interface FileType {
  readonly type: string;
  readonly isImage: boolean;
}

const IMAGES: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif']);

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';
/** Without macros. The older binary forms of Office have the form of an installer too, and are refused. */
const DOCUMENTS: ReadonlySet<string> = new Set([
  'application/pdf',
  `${OFFICE}wordprocessingml.document`,
  `${OFFICE}spreadsheetml.sheet`,
  `${OFFICE}presentationml.presentation`,
  `${OPEN_DOCUMENT}text`,
  `${OPEN_DOCUMENT}spreadsheet`,
  `${OPEN_DOCUMENT}presentation`,
]);

const HEIC = /^image\/hei[cf]/;

/**
 * The type of a received file by its content: name and declared type are a stranger's word.
 * @param photosOnly for residents
 * @throws BadInput for what is not taken, with the reason
 */
export async function fileTypeOf(path: string, photosOnly: boolean): Promise<FileType> {
  const type = (await fileTypeFromFile(path))?.mime ?? '';
  if (IMAGES.has(type)) return { type, isImage: true };
  if (HEIC.test(type)) throw badFile({ problem: 'fileHeic' });
  if (photosOnly) throw badFile({ problem: 'filePhotosOnly' });
  if (!DOCUMENTS.has(type)) throw badFile({ problem: 'fileKind' });
  return { type, isImage: false };
}

/** The refusal of the one field of an upload. */
export function badFile(problem: FieldProblem): BadInput {
  return new BadInput({ file: problem });
}
