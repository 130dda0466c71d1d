import { expect, it } from 'vitest';

import { aSubmittedDemand } from '../../../test/factories/demand.js';
import { setStage } from '../../../test/stage.js';
import { countDemandTerms } from './count-demand-terms.js';
import { countedRarity } from './counted-rarity.js';

const stage = setStage();

it('terms of several demands are counted, those of few are not kept', async () => {
  const { city, services } = stage;
  for (let made = 0; made < 5; made += 1)
    await aSubmittedDemand(city, { title: `水泵房漏水${made}`, description: made < 2 ? '李小明说的' : '急' });
  const sample = await countDemandTerms(services);
  const { rows } = await services.database.pool.query<{ term: string; texts: number; of_texts: number }>(
    `select term, texts, of_texts from demand_term_counts where term in ('水泵', '泵房', '李小', '小明')`,
  );
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row).toMatchObject({ texts: 5, of_texts: sample });
  const rarity = await countedRarity({ services, now: new Date('2030-01-01T00:00:00Z') });
  expect(rarity.shareOf('水泵')).toBeGreaterThan(rarity.shareOf('泵站'));
});

it('counting again replaces the counts, and two at once are as one', async () => {
  const { services } = stage;
  const [one, other] = await Promise.all([countDemandTerms(services), countDemandTerms(services)]);
  expect(one).toBe(other);
});
