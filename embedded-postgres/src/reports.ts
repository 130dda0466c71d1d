/** What happens to a running PostgreSQL without being asked for. */
export type EmbeddedPostgresEvent =
  /** Processes of an earlier run are being stopped. */
  | { readonly name: 'leftoverFound' }
  /** PostgreSQL ended by itself and is started again. */
  | { readonly name: 'ended' }
  | { readonly name: 'restarted' }
  /** The restart failed; it is tried again after a pause. */
  | { readonly name: 'restartFailed'; readonly reason: string };

export type OnEvent = (event: EmbeddedPostgresEvent) => void;

/** Another living process holds the data folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';

  constructor(
    readonly folder: string,
    readonly holder: string,
  ) {
    super(`The data folder ${folder} is in use by process ${holder}.`);
  }
}

/** PostgreSQL could not be brought up; the message holds the reason, or PostgreSQL's last words. */
export class EmbeddedPostgresUnavailable extends Error {
  override readonly name: string = 'EmbeddedPostgresUnavailable';
}

/** No package brings binaries for this machine. */
export class UnsupportedPlatform extends EmbeddedPostgresUnavailable {
  override readonly name = 'UnsupportedPlatform';

  constructor(platform: string, arch: string) {
    super(`There is no embedded PostgreSQL for ${platform} on ${arch}.`);
  }
}
