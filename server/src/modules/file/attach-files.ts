import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';

import type { Acting } from '../../context/acting.js';
import { isStranger } from '../../context/acting.js';
import { BadInput, FilesGone } from '../../refusal.js';
import { isId } from '../../sql/id.js';
import { hashIfToken } from '../people/token.js';

/** Hours for which an upload waits to be attached. */
export const WAITING_HOURS = 24;

/** Uploads as an input names them. */
export interface NamedFiles {
  readonly attachmentIds?: readonly string[] | null;
  /** Of strangers' uploads, in the order of the ids. */
  readonly attachmentSecrets?: readonly string[] | null;
}

/** What files are attached to: a record, and the event of the step with which they come. */
export interface AttachedTo {
  readonly noun: 'DEMAND' | 'ORDER';
  readonly id: string;
  readonly demandId: string;
  readonly eventId: string;
  readonly action: string;
}

export function hasFiles({ attachmentIds }: NamedFiles): boolean {
  return (attachmentIds ?? []).length > 0;
}

/**
 * Refuses more files than the settings take at once.
 * @param path where the ids stand in the input
 * @throws BadInput
 */
export function refuseTooManyFiles(acting: Acting, { attachmentIds }: NamedFiles, path: string): void {
  const { atOnce, ofResident } = acting.services.config.files;
  const max = isStranger(acting) ? ofResident : atOnce;
  if ((attachmentIds ?? []).length > max)
    throw new BadInput({ [path]: { problem: 'tooManyFiles', values: { max } } });
}

/**
 * Attaches uploads within the transaction of a step. Each must wait, and be the caller's: uploaded by the same person, or named
 * with its secret. The condition stands in the update, so of two steps that name one file the second is refused.
 * @returns how many of them are images
 * @throws FilesGone for any other file: then nothing is attached, and the step is undone
 */
export async function attachFiles(
  em: SqlEntityManager,
  acting: Acting,
  named: NamedFiles,
  to: AttachedTo,
): Promise<number> {
  const ids = named.attachmentIds ?? [];
  if (ids.length === 0) return 0;
  const unique = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (unique.length !== ids.length || !ids.every(isId)) throw new FilesGone();
  const secrets = ids.map((_id, at) => hashIfToken(named.attachmentSecrets?.[at] ?? ''));
  const { now } = acting;
  const since = new Date(now.getTime() - WAITING_HOURS * 3_600_000);
  const { rows } = await sql<{ isImage: boolean }>`
    update files f set noun = ${to.noun}, subject_id = ${to.id}, demand_id = ${to.demandId}, event_id = ${to.eventId},
      action = ${to.action}, position = named.position, attached_at = ${now}
    from unnest(${ids}::uuid[], ${secrets}::text[]) with ordinality as named(id, secret, position)
    where f.id = named.id and f.subject_id is null and f.stored_at is not null and f.discarded_at is null
      and f.uploaded_at > ${since}
      and (f.uploaded_by_id = ${acting.viewer?.personId ?? null}::uuid or f.secret_hash = named.secret)
    returning f.width is not null as "isImage"
  `.execute(em.getKysely<unknown>());
  if (rows.length !== ids.length) throw new FilesGone();
  return rows.filter(({ isImage }) => isImage).length;
}
