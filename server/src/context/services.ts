import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import type { Limiters } from '../limits/limiters.js';
import type { Announcer } from '../notify/announcer.js';
import type { Vault } from '../personal-data/vault.js';
import type { Settings } from '../settings/settings.js';
import type { FileStorage } from '../storage/file-storage.js';
import type { TimeSource } from '../time-source.js';

/** The long-lived parts that commands and reads are given. Built once a process by `operations/start/open-services.ts`. */
export interface Services {
  readonly config: Config;
  readonly database: Database;
  readonly time: TimeSource;
  /** The settings that administrators save. */
  readonly settings: Settings;
  readonly vault: Vault;
  readonly limiters: Limiters;
  /** Where the bytes of files lie. */
  readonly files: FileStorage;
  /** Tells all processes what a committed command has changed. */
  readonly announcer: Announcer;
}
