import { dispatchDemand } from '../modules/order/commands/dispatch-demand.js';
import type { CastUnit } from './cast.js';
import { PICKED } from './fates.js';
import type { History } from './histories.js';
import { isCalm } from './histories.js';
import type { Play } from './play.js';
import TEXTS from './texts.json' with { type: 'json' };

/** Where work that is nobody's is sent first. */
const USUAL_SUSPECTS = ['U02', 'U56', 'U03', 'U57', 'U01'] as const;
/** The unit that helps along where others lead: the residents' committee. */
const HELPING_HAND = 'U57';

/** The unit whose matter it is. */
export function rightUnit({ cast }: Play, { said }: History): CastUnit {
  return cast.unit(said.unitCode);
}

/** One whose matter it is not, another one each time. */
export function wrongUnit({ cast }: Play, { said, returns }: History): CastUnit {
  const others = USUAL_SUSPECTS.filter((code) => code !== said.unitCode);
  return cast.unit(others[returns] ?? others[0] ?? HELPING_HAND);
}

/** 派单 to a unit: by the community, or, as a ruling, by the street. */
export async function dispatchTo(
  play: Play,
  history: History,
  role: 'COMMUNITY_STAFF' | 'STREET_STAFF',
  unit: CastUnit,
): Promise<void> {
  const { stage, cast, offers } = play;
  const { random } = stage;
  const isRuling = role === 'STREET_STAFF';
  const isRight = unit.code === history.said.unitCode;
  const offer = PICKED[history.said.id];
  const helps = isRight && unit.code !== HELPING_HAND && random.happens(0.15);
  history.orderId = await dispatchDemand(stage.acting(cast.in(history.scene, role)), {
    demandId: history.stated?.id ?? '',
    mode: 'ASSIGNED',
    unitId: unit.id,
    coUnitIds: helps ? [cast.unit(HELPING_HAND).id] : [],
    resourceId: isRight && offer !== undefined ? (offers.get(offer) ?? null) : null,
    // Tiers that bring many together have longer, which would move the clocks that a calm history is set by.
    tier: history.said.kind === 'SUGGESTION' && !isCalm(history.fate) ? 'COMMITTEE' : null,
    note: isRuling ? random.oneOf(TEXTS.ruled) : random.happens(0.6) ? random.oneOf(TEXTS.dispatched) : null,
  });
  history.unit = unit;
}

/** 派单 into the claim hall; the unit whose matter it is, or the one paired with the community, will take it. */
export async function offerInHall({ stage, cast }: Play, history: History): Promise<void> {
  history.orderId = await dispatchDemand(stage.acting(cast.in(history.scene, 'COMMUNITY_STAFF')), {
    demandId: history.stated?.id ?? '',
    mode: 'OPEN',
    note: stage.random.happens(0.5) ? stage.random.oneOf(TEXTS.dispatched) : null,
  });
  history.unit = cast.claimant(history.said.unitCode, history.scene, history.said.categoryCode);
}
