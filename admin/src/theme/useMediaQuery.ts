import { useCallback, useSyncExternalStore } from 'react';

function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** A phone: lists are cards, the detail is a page, the actions are a bar at the thumb. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 767px)');
}

/** Room for a list and a detail beside each other. */
export function useHasRoomForTwo(): boolean {
  return useMediaQuery('(min-width: 1120px)');
}

export function usePrefersReducedMotion(): boolean {
  return useMediaQuery('(prefers-reduced-motion: reduce)');
}
