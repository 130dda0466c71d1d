import { useSyncExternalStore } from 'react';

import { readPreference, writePreference } from '@/preferences/store';

import type { Appearance } from './tokens';

const KEY = 'appearance';
const DARK_QUERY = '(prefers-color-scheme: dark)';

export const APPEARANCE_CHOICES = ['system', 'light', 'dark'] as const;
export type AppearanceChoice = (typeof APPEARANCE_CHOICES)[number];

const listeners = new Set<() => void>();

export function appearanceChoice(): AppearanceChoice {
  const remembered = readPreference(KEY);
  return APPEARANCE_CHOICES.find((choice) => choice === remembered) ?? 'system';
}

export function chooseAppearance(choice: AppearanceChoice): void {
  writePreference(KEY, choice);
  for (const listener of listeners) listener();
}

/** The current appearance: the choice, or the system's preference. */
export function currentAppearance(): Appearance {
  const choice = appearanceChoice();
  if (choice !== 'system') return choice;
  return matchMedia(DARK_QUERY).matches ? 'dark' : 'light';
}

function subscribe(listener: () => void): () => void {
  const system = matchMedia(DARK_QUERY);
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, currentAppearance);
}

export function useAppearanceChoice(): AppearanceChoice {
  return useSyncExternalStore(subscribe, appearanceChoice);
}
