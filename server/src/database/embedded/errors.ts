/** Another living process already runs the database in this folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';

  constructor(
    readonly folder: string,
    readonly holder: string,
  ) {
    super(
      `The data folder ${folder} is in use by process ${holder}. Stop that one first, or set DATA_DIR to another folder.`,
    );
  }
}

/** The embedded database could not be brought up; the message says what to do. */
export class EmbeddedDatabaseUnavailable extends Error {
  override readonly name = 'EmbeddedDatabaseUnavailable';
}

/** Somebody took the port between our looking for a free one and PostgreSQL's using it. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}
