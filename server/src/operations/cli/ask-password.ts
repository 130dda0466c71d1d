import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

import { WrongUsage } from './command.js';

/** Prompts for a password at the terminal, twice and without echo. */
export async function askPassword(): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new WrongUsage('There is no terminal to ask at: put the password into LINDAN_ADMIN_PASSWORD.');
  }
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const ask = async (question: string): Promise<string> => {
    process.stderr.write(question);
    const answer = await terminal.question('');
    process.stderr.write('\n');
    return answer;
  };
  try {
    const password = await ask('Password: ');
    if ((await ask('The same again: ')) !== password)
      throw new WrongUsage('These were two different passwords.');
    return password;
  } finally {
    terminal.close();
  }
}
