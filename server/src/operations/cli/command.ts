import type { ParseArgsOptionsConfig } from 'node:util';

import type { Config } from '../../config.js';
import type { Services } from '../../context/services.js';

export type CommandValues = Readonly<Record<string, string | undefined>>;

/** One command of the command line. */
export interface Command {
  /** What stands behind its name in the help. */
  readonly usage: string;
  readonly does: string;
  /** The names of its options, each with a text. */
  readonly options?: readonly string[];
  /** @returns what it did, in a sentence, or what it prints */
  run(tools: CommandTools, values: CommandValues): Promise<string>;
}

/** What commands are given, opened only by those that ask. */
export interface CommandTools {
  readonly config: () => Config;
  /** The services on an up-to-date database. */
  readonly services: () => Promise<Services>;
}

/** The command line was not understood. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The options of a command as Node's parser wants them: all of them texts. */
export function parserOptions({ options = [] }: Command): ParseArgsOptionsConfig {
  return Object.fromEntries(options.map((name) => [name, { type: 'string' as const }]));
}

/** @throws WrongUsage when the option was left out */
export function required(values: CommandValues, name: string): string {
  const value = values[name];
  if (value === undefined || value.trim() === '') throw new WrongUsage(`--${name} is missing.`);
  return value;
}
