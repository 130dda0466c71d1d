import type { UploadedFile } from './file';

/** An upload that brought nothing. */
export class UploadFailed extends Error {
  override readonly name = 'UploadFailed';

  constructor(
    /** The server's own sentence; absent where no answer came. */
    readonly reason: string | undefined,
  ) {
    super(reason ?? '');
  }
}

interface Sent {
  readonly blob: Blob;
  readonly name: string;
  /** The same for each attempt: a file whose answer was lost is not stored twice. */
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  /** @param share from 0 to 1 */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends one file. `fetch` tells no progress of what is sent, so this is the older way.
 * @throws UploadFailed
 */
export function sendFile({ blob, name, key, headers, onProgress, signal }: Sent): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/files');
    request.setRequestHeader('idempotency-key', key);
    for (const [header, value] of Object.entries(headers)) request.setRequestHeader(header, value);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText);
      if (request.status === 201 && answer !== undefined) resolve(answer as UploadedFile);
      else reject(new UploadFailed(reasonIn(answer)));
    });
    const fail = () => reject(new UploadFailed(undefined));
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    signal.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', blob, name);
    request.send(form);
  });
}

function parsed(text: string): object | undefined {
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

/** What is wrong with the file, else why nothing can be sent just now. */
function reasonIn(answer: object | undefined): string {
  const { errors } = (answer ?? {}) as {
    readonly errors?: readonly {
      readonly message?: string;
      readonly extensions?: { readonly fields?: { readonly file?: string } };
    }[];
  };
  const [error] = errors ?? [];
  return error?.extensions?.fields?.file ?? error?.message ?? '';
}
