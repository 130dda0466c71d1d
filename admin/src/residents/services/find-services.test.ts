import { describe, expect, it } from 'vitest';

import { aService } from '../testing/builders';
import { categoriesOf, findServices } from './find-services';

const clinic = aService();
const lawyer = aService({
  id: 'lawyer',
  title: '法律咨询',
  description: '每周三下午',
  categories: [
    { code: '0105', name: '法律服务' },
    { code: '0301', name: '婚姻家庭' },
  ],
  unit: { id: 'justice', name: '市司法局' },
});
const services = [clinic, lawyer];

describe('finding a service on the menu', () => {
  it('shows all without a search', () => {
    expect(findServices(services, { text: '  ', categoryCode: '' })).toEqual(services);
  });

  it.each([
    ['血压', clinic],
    ['司法局', lawyer],
    ['咨询 周三', lawyer],
    ['婚姻', lawyer],
  ])('%s finds the one that says so', (text, service) => {
    expect(findServices(services, { text, categoryCode: '' })).toEqual([service]);
  });

  it('asks for text and category both', () => {
    expect(findServices(services, { text: '血压', categoryCode: '0105' })).toEqual([]);
    for (const categoryCode of ['0105', '0301'])
      expect(findServices(services, { text: '', categoryCode })).toEqual([lawyer]);
  });

  it('offers each category once, in the order of the codes', () => {
    expect(categoriesOf([clinic, lawyer, clinic]).map((one) => one.code)).toEqual(['0105', '0201', '0301']);
  });
});
