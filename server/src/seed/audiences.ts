import type { Audience } from '@lindan/shared';

/** For whom something is, as the words of a text tell it. */
const SIGNS: readonly (readonly [RegExp, Audience])[] = [
  [/老人|长者|老年|助老|卧床|血压/, 'ELDERLY'],
  [/残|辅具|无障碍|轮椅/, 'DISABLED'],
  [/儿童|少年|学生|课堂|托管|支教/, 'CHILDREN'],
  [/家长|亲子/, 'PARENTS'],
  [/业主|物业/, 'HOMEOWNERS'],
  [/有车|车位|停车|充电桩/, 'MOTORISTS'],
  [/职工|农民工|就业|岗位|骑手|技能/, 'WORKERS'],
  [/商户/, 'MERCHANTS'],
  [/军人|退役|优待证/, 'VETERANS'],
];

export function audienceOf(text: string): readonly Audience[] {
  return SIGNS.filter(([sign]) => sign.test(text)).map(([, audience]) => audience);
}
