import { deviceStorage, readJson, writeJson } from './device-storage';

/** A demand whose number and code the resident allowed this device to keep. */
export interface RememberedDemand {
  readonly number: string;
  readonly trackingCode: string;
  readonly title: string;
  readonly at: string;
  /** Of the city, so that the list needs no request; the device's own zone stands in for it. */
  readonly timeZone?: string;
}

const KEY = 'lindan.residents.mine';
const MOST = 30;

export function rememberedDemands(): readonly RememberedDemand[] {
  return readJson(KEY, isList) ?? [];
}

export function isRemembered(number: string): boolean {
  return rememberedDemands().some((one) => one.number === number);
}

export function rememberDemand(demand: RememberedDemand): void {
  const others = rememberedDemands().filter((one) => one.number !== demand.number);
  writeJson(KEY, [demand, ...others].slice(0, MOST));
}

export function forgetDemand(number: string): void {
  const left = rememberedDemands().filter((one) => one.number !== number);
  if (left.length === 0) deviceStorage.remove(KEY);
  else writeJson(KEY, left);
}

function isList(value: unknown): value is RememberedDemand[] {
  return Array.isArray(value) && value.every(isDemand);
}

function isDemand(value: unknown): value is RememberedDemand {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Record<string, unknown>;
  return ['number', 'trackingCode', 'title', 'at'].every((key) => typeof one[key] === 'string');
}
