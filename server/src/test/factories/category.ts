import { importCategories } from '../../modules/category/commands/import-categories.js';
import type { TestServices } from '../harness.js';

/** Codes of the categories that factories speak of; each second-level one lies in the first. */
export const CATEGORY = {
  streets: '04',
  /** 井盖路灯 */
  manholes: '0401',
  /** 垃圾清运 */
  rubbish: '0402',
  housing: '01',
  /** 物业服务 */
  property: '0101',
} as const;

const TABLE = [
  'code\tparent\tname_zh\tname_en\tkeywords',
  '01\t\t住房与物业\tHousing\t',
  '0101\t01\t物业服务\tProperty service\t物业费|门禁|电梯',
  '04\t\t市政环卫\tStreets\t',
  '0401\t04\t井盖路灯\tManholes and lamps\t井盖|路灯',
  '0402\t04\t垃圾清运\tRubbish\t垃圾|清运',
].join('\n');

/** A small tree of two levels. Made once a database. */
export async function categoriesOf(services: TestServices): Promise<void> {
  await importCategories(services, TABLE);
}
