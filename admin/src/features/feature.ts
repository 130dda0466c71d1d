import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

import type { IconProps } from '@/components/status/icon-props';
import type { DeskQuery } from '@/graphql/generated/graphql';
import { loadPageTexts } from '@/i18n/page-texts';

/** An entry of the navigation. */
export interface Place {
  readonly path: string;
  /** Read when it is drawn, in the language of that moment. */
  readonly label: () => string;
  readonly icon: ComponentType<IconProps>;
  /** How much waits there. */
  readonly count?: (desk: DeskQuery['desk']) => number;
}

/** What a feature adds to the console: its pages, and those of them that the navigation can lead to. */
export interface Feature {
  readonly routes: readonly RouteObject[];
  readonly places: Readonly<Record<string, Place>>;
}

/** A page that is loaded when it is first opened. */
export function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }) };
}

/** A page whose texts lie in `i18n/<language>/pages/<name>.json` and are loaded with it, so that the first page stays small. */
export function pageWithTexts(path: string, texts: string, load: () => Promise<ComponentType>): RouteObject {
  return page(path, async () => (await Promise.all([load(), loadPageTexts(texts)]))[0]);
}

/** A list whose records open beside it, each with its own address. */
export function listPage(path: string, load: () => Promise<ComponentType>): RouteObject {
  return page(`${path}/:id?`, load);
}
