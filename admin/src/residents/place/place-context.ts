import { createContext, useContext } from 'react';

import type { ResidentPlaceQuery } from '@/graphql/generated/residents/graphql';

/** The place whose code was scanned, with the time zone and the bounds of its city. */
export type Place = ResidentPlaceQuery['place'] & ResidentPlaceQuery['city'];

export const PlaceContext = createContext<Place | undefined>(undefined);

/** The place whose code was scanned; only for pages below {@link PlaceShell}. */
export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === undefined) throw new Error('usePlace outside PlaceShell');
  return place;
}

/** 恩施市 · 舞阳坝街道 · …, from the widest to the place itself. */
export function placePath(place: Place): readonly string[] {
  const names = place.path.map((region) => region.name);
  return place.path.some((region) => region.id === place.id) ? names : [...names, place.name];
}
