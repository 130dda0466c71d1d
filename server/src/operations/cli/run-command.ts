import { parseArgs } from 'node:util';

import { readConfig, terminalLocale } from '../../config.js';
import { checkSecrets } from '../../personal-data/secret-checks.js';
import type { OpenedServices } from '../start/open-services.js';
import { openServices } from '../start/open-services.js';
import type { Command, CommandTools } from './command.js';
import { parserOptions, WrongUsage } from './command.js';
import { COMMANDS } from './commands.js';

/**
 * Runs one command line.
 * @returns the output
 * @throws WrongUsage, and the command's own errors with plain messages
 */
export async function runCommand(line: readonly string[], env?: NodeJS.ProcessEnv): Promise<string> {
  const { name, rest } = named(line);
  if (name === undefined || name === 'help' || name === '--help') return help();
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new WrongUsage(`There is no command ${name}.\n${help()}`);
  const values = parse(command, rest);
  let opened: OpenedServices | undefined;
  const tools: CommandTools = {
    config: () => readConfig(env),
    locale: terminalLocale(env),
    services: async () => {
      opened ??= await openServices(readConfig(env), () => undefined);
      await checkSecrets(opened.services);
      return opened.services;
    },
  };
  try {
    return await command.run(tools, values);
  } finally {
    await opened?.close();
  }
}

/** A command's name has one word or two. */
function named([first, second, ...others]: readonly string[]): { name: string | undefined; rest: string[] } {
  const both = `${first} ${second}`;
  if (Object.hasOwn(COMMANDS, both)) return { name: both, rest: others };
  return { name: first, rest: second === undefined ? [] : [second, ...others] };
}

function parse(command: Command, args: readonly string[]): Record<string, string | undefined> {
  try {
    const { values } = parseArgs({ args: [...args], options: parserOptions(command), strict: true });
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message}\nUsage: ${command.usage}`);
  }
}

function help(): string {
  const width = Math.max(...Object.values(COMMANDS).map(({ usage }) => usage.length));
  const lines = Object.values(COMMANDS).map(({ usage, does }) => `  ${usage.padEnd(width)}  ${does}`);
  return ['Usage: node server/dist/cli.js COMMAND', ...lines].join('\n');
}
