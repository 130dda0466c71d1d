import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import type { Database } from '../database/database.js';
import type { Listener } from '../notify/listener.js';
import { newId } from '../sql/id.js';
import { INITIAL } from './registry.js';
import type { SettingVersion, SettingVersions } from './settings-in-force.js';
import { SettingsInForce } from './settings-in-force.js';

/** The first version of a setting holds from the beginning, so that there is no moment without one. */
const FROM_THE_BEGINNING = new Date(0);
/** An announcement is lost when its process dies between the commit and the announcement. */
const READ_EVERY_MS = 60_000;

/**
 * The settings of the city, cached by each process. The cache is read at the start, after each announcement of a change and
 * after each reconnection. Versions are only added, so a version that was read once stays as it is.
 */
export class Settings {
  /** In the order in which they begin to hold. */
  #versions: readonly SettingVersion[] = [];
  #inForce = new Map<number, SettingsInForce>();
  #reading: Promise<void> = Promise.resolve();

  private constructor(
    private readonly kysely: Kysely<unknown>,
    private readonly timeZone: string,
  ) {}

  /** Reads the settings of a migrated database. Settings that have no version yet get their first. */
  static async open({ kysely }: Pick<Database, 'kysely'>, timeZone: string): Promise<Settings> {
    const settings = new Settings(kysely, timeZone);
    await settings.#begin();
    await settings.read();
    return settings;
  }

  /**
   * The settings that hold at a moment: of each name the version that began to hold last, and of several that began at once
   * the newest.
   */
  at(moment: Date): SettingsInForce {
    const count = this.#startedBy(moment);
    const cached = this.#inForce.get(count);
    if (cached !== undefined) return cached;
    const made = this.#with(this.#versions.slice(0, count));
    this.#inForce.set(count, made);
    return made;
  }

  /** The settings by which something was decided, from the versions that its event names. */
  of(versions: SettingVersions): SettingsInForce {
    return this.#with(this.#versions.filter(({ name, version }) => versions[name] === version));
  }

  /** Reads all versions anew. Calls during a read share the next one. */
  read(): Promise<void> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readNow());
    return this.#reading;
  }

  /**
   * Reads the settings again when a change is announced, and after each connection, because nothing is heard in between.
   * @returns a function that ends it, after the last read: the database may be closed then
   */
  follow(listener: Listener, onError: (error: unknown) => void): () => Promise<void> {
    const read = (): void => void this.read().catch(onError);
    const stop = listener.follow((announcement) => {
      if (announcement.settings === true) read();
    }, read);
    const timer = setInterval(read, READ_EVERY_MS);
    timer.unref();
    return async () => {
      clearInterval(timer);
      stop();
      await this.#reading.catch(() => undefined);
    };
  }

  /** Of each name the last of these versions. */
  #with(versions: readonly SettingVersion[]): SettingsInForce {
    const limitVersions = this.#versions.filter(({ name }) => name === 'timeLimits');
    const chosen = new Map(versions.map((one) => [one.name, one]));
    return new SettingsInForce(chosen, limitVersions, this.timeZone);
  }

  /** How many versions hold or have held by a moment. */
  #startedBy(moment: Date): number {
    let [from, to] = [0, this.#versions.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const version = this.#versions[middle];
      if (version !== undefined && version.holdsFrom <= moment) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  async #readNow(): Promise<void> {
    const { rows } = await sql<Omit<SettingVersion, 'holdsFrom'> & { readonly holdsFrom: string }>`
      select name, version, value, holds_from as "holdsFrom" from settings order by holds_from, name, version
    `.execute(this.kysely);
    this.#versions = rows.map((row) => ({ ...row, holdsFrom: new Date(row.holdsFrom) }));
    this.#inForce = new Map();
  }

  async #begin(): Promise<void> {
    for (const [name, value] of INITIAL) {
      await sql`
        insert into settings (id, name, version, value, holds_from, saved_at)
        values (${newId()}, ${name}, 1, ${JSON.stringify(value)}::jsonb, ${FROM_THE_BEGINNING}, now())
        on conflict (name, version) do nothing
      `.execute(this.kysely);
    }
  }
}
