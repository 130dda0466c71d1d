import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';
import { newId } from '../../sql/id.js';
import { aListedDemand, aSubmittedDemand } from '../../test/factories/demand.js';
import { eventsOfDemand } from '../../test/factories/event.js';
import { anOfferedOrder, aVerifiedOrder } from '../../test/factories/order.js';
import { setStage } from '../../test/stage.js';
import type { EventTexts } from '../../transition/event.js';
import { insertEvent } from '../../transition/event.js';
import { demandAsSubject } from '../demand/demand.life.js';

const stage = setStage();

interface Texts {
  readonly action: string;
  readonly internal: string | null;
  readonly forResident: string | null;
  /** In hexadecimal digits. */
  readonly salt: string;
  readonly commitment: string;
}

async function textsOf(demandId: string): Promise<readonly Texts[]> {
  const { rows } = await stage.services.database.pool.query<Texts>(
    `select e.action, x.internal, x.for_resident as "forResident", encode(x.salt, 'hex') as salt,
       encode(e.commitment, 'hex') as commitment
     from events e join event_texts x on x.event_id = e.id where e.demand_id = $1 order by e.seq`,
    [demandId],
  );
  return rows;
}

/** The commitment as anybody with the salt and the texts works it out. */
function commitmentTo({ salt, internal, forResident }: Omit<Texts, 'action' | 'commitment'>): string {
  const encoded = [internal, forResident].map((text) => JSON.stringify(text)).join(', ');
  return createHash('sha256').update(salt, 'hex').update(`[${encoded}]`).digest('hex');
}

/** Writes an event of the demand with both texts. */
const writeTexts = (id: string, texts: EventTexts) =>
  insertEvent({
    id: newId(),
    at: new Date(),
    by: { role: 'COMMUNITY_STAFF', personId: null, unitId: null },
    action: 'DECLINE',
    from: 'LISTED',
    to: 'DECLINED',
    ...texts,
    of: demandAsSubject(id),
  }).execute(stage.services.database.kysely);

/** Deletes the texts of a demand's events, as the product's role. */
const erase = (demandId: string) =>
  stage.services.database.pool.query(
    'delete from event_texts where event_id in (select id from events where demand_id = $1)',
    [demandId],
  );

const track = ({ number, trackingCode }: { number: string; trackingCode: string }) =>
  stage.operate<{ timeline: { label: string; note: string | null }[] }>(null, 'TrackDemand', {
    number,
    trackingCode,
  });

const ODD_TEXT = '引号 " 反斜杠 \\ 换行\n制表\t删除\u007f 表情😀 \u2028';

describe('the texts of an event', () => {
  it('lie beside it: internal, or for the resident', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const texts = await textsOf(demand.id);
    const of = (wanted: string) => texts.find(({ action }) => action === wanted);
    expect(of('COMPLETE')).toMatchObject({ internal: expect.any(String), forResident: null });
    expect(of('RESOLVE')).toMatchObject({ internal: null, forResident: of('COMPLETE')?.internal });
    expect(new Set(texts.map(({ salt }) => salt)).size).toBe(texts.length);
  });

  it('are none where nobody typed any: the event has no commitment either', async () => {
    const { demand } = await anOfferedOrder(stage.city);
    expect((await textsOf(demand.id)).map(({ action }) => action)).not.toContain('SUBMIT');
    const { rows } = await stage.services.database.pool.query(
      `select count(*)::integer as wrong from events e
       where (e.commitment is null) = exists (select from event_texts x where x.event_id = e.id)`,
    );
    expect(rows).toEqual([{ wrong: 0 }]);
  });

  it('never show the resident what is internal, also where an event has both', async () => {
    const demand = await aListedDemand(stage.city);
    await writeTexts(demand.id, { internal: '此户曾多次投诉', forResident: '不在受理范围' });
    const tracked = await track(demand);
    expect(tracked.value.timeline.at(-1)).toMatchObject({ label: '未能受理', note: '不在受理范围' });
    expect(JSON.stringify(tracked)).not.toContain('投诉');
    const { value } = await stage.operate<{ events: { note: string | null }[] }>(
      stage.city.staff.community,
      'Demand',
      { id: demand.id },
    );
    expect(value.events.at(-1)?.note).toBe('此户曾多次投诉');
  });
});

describe('the commitment of an event', () => {
  it('verifies the texts that were written, however odd, and no others', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    await writeTexts(id, { internal: ODD_TEXT });
    const [written] = await textsOf(id);
    if (written === undefined) throw new Error('no text was written');
    expect(written.internal).toBe(ODD_TEXT);
    expect(commitmentTo(written)).toBe(written.commitment);
    for (const change of [
      { internal: `${ODD_TEXT} ` },
      { internal: null, forResident: ODD_TEXT },
      { forResident: '' },
      { salt: '00'.repeat(16) },
    ]) {
      expect(commitmentTo({ ...written, ...change })).not.toBe(written.commitment);
    }
  });

  it('shows the change of a text, which only the owner could make', async () => {
    const { id } = await aSubmittedDemand(stage.city);
    await stage.operate(stage.city.staff.buildingGroup, 'AssessDemand', { id, note: '属实' });
    const { owner, database } = stage.services;
    const forge = `update event_texts set internal = '不属实' where event_id in (select id from events where demand_id = '${id}')`;
    await expect(database.pool.query(forge)).rejects.toThrow('permission denied');
    await owner.query(forge);
    const [forged] = await textsOf(id);
    if (forged === undefined) throw new Error('no text was written');
    expect(commitmentTo(forged)).not.toBe(forged.commitment);
  });
});

describe('erasing the texts of a demand', () => {
  it('leaves its events, its history and the resident’s page, without a word that was typed', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const before = await eventsOfDemand(stage.city, demand.id);
    const page = await track(demand);
    expect(page.value.timeline.at(-1)?.note).not.toBeNull();
    await erase(demand.id);
    expect(await textsOf(demand.id)).toEqual([]);
    const after = await eventsOfDemand(stage.city, demand.id);
    expect(after).toEqual(before.map((event) => ({ ...event, note: null })));
    const { timeline } = (await track(demand)).value;
    expect(timeline).toEqual(page.value.timeline.map((entry) => ({ ...entry, note: null })));
    const { value } = await stage.operate<{ events: { note: string | null }[] }>(
      stage.city.staff.community,
      'Demand',
      { id: demand.id },
    );
    expect(value.events).toHaveLength(before.length);
    expect(value.events.every(({ note }) => note === null)).toBe(true);
  });

  it('keeps the commitments, which nothing verifies any more', async () => {
    const { demand } = await aVerifiedOrder(stage.city);
    const [erased] = await textsOf(demand.id);
    await erase(demand.id);
    const { rows } = await stage.services.database.pool.query<{ commitment: string }>(
      `select encode(commitment, 'hex') as commitment from events where demand_id = $1 and commitment is not null order by seq`,
      [demand.id],
    );
    expect(rows[0]?.commitment).toBe(erased?.commitment);
    const { rows: stored } = await stage.services.database.pool.query(
      'select e::text as text from events e where demand_id = $1',
      [demand.id],
    );
    expect(JSON.stringify(stored)).not.toContain(erased?.salt);
  });
});
