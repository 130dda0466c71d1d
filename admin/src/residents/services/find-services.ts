import { plainForm } from '@lindan/shared';
import type { Service } from './usePlaceServices';

export interface ServiceFilter {
  readonly text: string;
  readonly categoryCode: string;
}

/** Every word typed must stand somewhere in the service; no category means all. */
export function findServices(services: readonly Service[], filter: ServiceFilter): readonly Service[] {
  const words = plainForm(filter.text).split(' ');
  return services.filter((service) => {
    if (filter.categoryCode !== '' && !service.categories.some(({ code }) => code === filter.categoryCode))
      return false;
    const categories = service.categories.map(({ name }) => name);
    const text = plainForm([service.title, service.description, service.unit.name, ...categories].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The categories of what is on the menu, in the order of their codes. */
export function categoriesOf(services: readonly Service[]): readonly Service['categories'][number][] {
  const byCode = new Map(
    services.flatMap(({ categories }) => categories.map((one) => [one.code, one] as const)),
  );
  return Array.from(byCode.values()).sort((one, other) => (one.code < other.code ? -1 : 1));
}
