import type { Channel } from '@lindan/shared';
import { fill } from '@lindan/shared';
import { sql } from 'kysely';

import { submitDemand } from '../modules/demand/commands/submit-demand.js';
import type { Viewer } from '../policy/viewer.js';
import { PICKED } from './fates.js';
import type { History, Stated } from './histories.js';
import type { Play } from './play.js';
import type { SpokenDemand } from './spoken-demands.js';
import TEXTS from './texts.json' with { type: 'json' };

/** A resident says what is needed, or somebody writes it down for him. */
export async function state(play: Play, history: History, said: SpokenDemand): Promise<Stated> {
  const { stage, offers } = play;
  const { channel, by } = wayOf(play, history);
  const offer = PICKED[said.id];
  const resourceId = offer === undefined ? null : (offers.get(offer) ?? null);
  // Residents seldom name a category; the community settles it when it lists the demand.
  const categoryCode = stage.random.happens(0.4) ? said.categoryCode : null;
  const submitted = await submitDemand(stage.acting(by), {
    regionId: history.scene.place.id,
    title: said.title,
    description: said.text,
    categoryCode: resourceId === null ? categoryCode : null,
    kind: resourceId === null ? said.kind : null,
    requester: requesterOf(play, history),
    audience: said.audience,
    channel,
    resourceId,
  });
  return { ...submitted, number: await numberOf(play, submitted.id) };
}

function wayOf({ stage, cast }: Play, { scene }: History): { channel: Channel; by: Viewer | null } {
  const chance = stage.random.next();
  if (chance < 0.6) return { channel: 'QR', by: null };
  if (chance < 0.82) return { channel: 'GRID_VISIT', by: cast.in(scene, 'GRID_WORKER') };
  return { channel: chance < 0.94 ? 'HOTLINE' : 'MEETING', by: cast.in(scene, 'COMMUNITY_STAFF') };
}

/** Nobody could take this for a person: numbered names, and phones counted up from 138 0000 0001. */
function requesterOf({ counts }: Play, { scene }: History): { name: string; phone: string; address: string } {
  counts.residents += 1;
  const number = String(counts.residents).padStart(3, '0');
  return {
    name: fill(TEXTS.requester.name, { number }),
    phone: `13800000${number}`,
    address: fill(TEXTS.requester.address, { place: `${scene.community.name} ${scene.place.name}` }),
  };
}

async function numberOf({ stage }: Play, id: string): Promise<string> {
  const { rows } = await sql<{ number: string }>`select number from demands where id = ${id}`.execute(
    stage.services.database.kysely,
  );
  return rows[0]?.number ?? '';
}
