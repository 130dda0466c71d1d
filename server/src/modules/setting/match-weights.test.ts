import type { MatchWeights } from '@lindan/shared';
import { MATCH_WEIGHT_NAMES, MATCH_WEIGHT_RANGES, MATCH_WEIGHTS } from '@lindan/shared';
import { describe, expect, it } from 'vitest';

import { setStage } from '../../test/stage.js';

const SAVE = `mutation($input: SaveSettingInput!) {
  saveSetting(input: $input) { matchWeights { version isInForce ${MATCH_WEIGHT_NAMES.join(' ')} } }
}`;
type Version = MatchWeights & { readonly version: number; readonly isInForce: boolean };

const stage = setStage();
const save = (weights: Partial<MatchWeights>, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  stage.operate<{ readonly matchWeights: readonly Version[] }>(
    stage.city.staff.admin,
    SAVE,
    { input: { matchWeights: { ...MATCH_WEIGHTS, ...weights } } },
    locale,
  );

describe('the weights of suggestions', () => {
  it.each(MATCH_WEIGHT_NAMES)(
    'are refused outside of the range of %s, which the refusal says',
    async (name) => {
      const { min, max } = MATCH_WEIGHT_RANGES[name];
      for (const value of [min - 0.01, max + 0.01, 1e300]) {
        const { refusal } = await save({ [name]: value }, 'en');
        expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT' });
        const { [`input.matchWeights.${name}`]: text } = (refusal?.['fields'] ?? {}) as Record<
          string,
          string
        >;
        expect(text).toContain(String(max));
        expect(text).toContain(String(min));
      }
    },
  );

  it('begin as the product has them, and hold in a new version with their history', async () => {
    stage.services.time.advance(1_000);
    const { value } = await save({ cut: 0.4 });
    expect(value.matchWeights).toEqual([
      { ...MATCH_WEIGHTS, cut: 0.4, version: 2, isInForce: true },
      { ...MATCH_WEIGHTS, version: 1, isInForce: false },
    ]);
    expect(stage.services.settings.at(stage.services.time.now()).matchWeights.cut).toBe(0.4);
  });
});
