import type { ParseArgsOptionsConfig } from 'node:util';

import type { Locale } from '@lindan/shared';

import type { Config } from '../../config.js';
import type { Services } from '../../context/services.js';

export type CommandValues = Readonly<Record<string, string | undefined>>;

/** One command of the command line. */
export interface Command {
  /** The command with its options, as the help shows it. */
  readonly usage: string;
  readonly does: string;
  /** The names of the options; each has a text as its value. */
  readonly options?: readonly string[];
  /** The names of the options without a value. */
  readonly flags?: readonly string[];
  /** @returns the result as a sentence, or the output */
  run(tools: CommandTools, values: CommandValues): Promise<string>;
}

/** What commands need, opened on demand. */
export interface CommandTools {
  readonly config: () => Config;
  /** The language of the terminal. */
  readonly locale: Locale;
  /** The services on an up-to-date database. */
  readonly services: () => Promise<Services>;
}

/** A malformed command line. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The options for Node's parser. */
export function parserOptions({ options = [], flags = [] }: Command): ParseArgsOptionsConfig {
  const texts = Object.fromEntries(options.map((name) => [name, { type: 'string' as const }]));
  return { ...texts, ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])) };
}

/** @throws WrongUsage when the option is missing */
export function required(values: CommandValues, name: string): string {
  const value = values[name];
  if (value === undefined || value.trim() === '') throw new WrongUsage(`--${name} is missing.`);
  return value;
}
