import { useCallback, useEffect, useRef, useState } from 'react';

import type { UploadedFile } from './file';
import { sendFile, UploadFailed } from './send-file';
import { HeicUnreadable, shrunk } from './shrink';

/** A file that is on its way, or did not arrive. */
export interface Underway {
  readonly key: string;
  readonly file: File;
  /** From 0 to 1; undefined while it is made smaller. */
  readonly share: number | undefined;
  /** Why it did not arrive. `final`: it never will. */
  readonly failure?: { readonly reason: string | undefined; readonly isHeic: boolean } | undefined;
}

interface Uploads {
  readonly underway: readonly Underway[];
  readonly add: (files: readonly File[]) => void;
  /** Sends it again, under the same key. */
  readonly retry: (key: string) => void;
  readonly drop: (key: string) => void;
}

/** Sends files one after the other: a phone's network is not shared among them. */
export function useUploads(
  headers: Readonly<Record<string, string>>,
  onUploaded: (file: UploadedFile) => void,
): Uploads {
  const [underway, setUnderway] = useState<readonly Underway[]>([]);
  const latest = useRef({ headers, onUploaded });
  useEffect(() => {
    latest.current = { headers, onUploaded };
  });
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const turn = useRef(Promise.resolve());
  const dropped = useRef(new Set<string>());

  const change = useCallback((key: string, part: Partial<Underway>) => {
    setUnderway((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);
  const drop = useCallback((key: string) => {
    dropped.current.add(key);
    setUnderway((all) => all.filter((one) => one.key !== key));
  }, []);
  const send = useCallback(
    async (key: string, file: File) => {
      const signal = leaving.current?.signal;
      if (signal === undefined || signal.aborted || dropped.current.has(key)) return;
      try {
        const blob = await shrunk(file);
        const onProgress = (share: number) => change(key, { share });
        const name = blob === file ? file.name : `${file.name.replace(/\.[^.]*$/, '')}.jpg`;
        const sent = await sendFile({ blob, name, key, headers: latest.current.headers, onProgress, signal });
        if (dropped.current.has(key)) return;
        drop(key);
        latest.current.onUploaded(sent);
      } catch (error) {
        const reason = error instanceof UploadFailed ? error.reason : '';
        change(key, { share: undefined, failure: { reason, isHeic: error instanceof HeicUnreadable } });
      }
    },
    [change, drop],
  );
  const line = useCallback(
    (key: string, file: File) => {
      turn.current = turn.current.then(() => send(key, file));
    },
    [send],
  );
  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file) => ({ key: newKey(), file, share: undefined }));
      setUnderway((all) => [...all, ...added]);
      for (const { key, file } of added) line(key, file);
    },
    [line],
  );
  const retry = useCallback(
    (key: string) => {
      const found = underway.find((one) => one.key === key);
      if (found === undefined) return;
      change(key, { failure: undefined });
      line(key, found.file);
    },
    [underway, change, line],
  );
  return { underway, add, retry, drop };
}

/** 128 random bits. `crypto.randomUUID` is missing on old phones and wherever there is no TLS. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
