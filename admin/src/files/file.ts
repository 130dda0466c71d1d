/** A file as the server tells of it. */
export interface ShownFile {
  readonly id: string;
  readonly name: string;
  /** By its content; every image is a JPEG. */
  readonly type: string;
}

/** A file that was sent and hangs on nothing yet. */
export interface UploadedFile extends ShownFile {
  /** Of an upload without an account. */
  readonly secret?: string;
}

/** The headers by which a file may be seen; without them the session of the browser counts. */
export type HeadersOf = (file: ShownFile) => Readonly<Record<string, string>>;

export function isPhoto({ type }: Pick<ShownFile, 'type'>): boolean {
  return type.startsWith('image/');
}

/** The address of a file. It says nothing, and opens nothing by itself. */
export function addressOf({ id }: Pick<ShownFile, 'id'>, part: 'whole' | 'thumbnail'): string {
  return part === 'whole' ? `/files/${id}` : `/files/${id}/thumbnail`;
}
