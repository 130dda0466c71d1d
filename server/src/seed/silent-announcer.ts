import { Announcer } from '../live/announcer.js';

/** Tells nobody: what is made in the demonstration happened before anybody looked. */
export class SilentAnnouncer extends Announcer {
  override announce(): void {}
}
