import 'reflect-metadata';

import { terminalLocale } from './config.js';
import { runCommand } from './operations/cli/run-command.js';
import { explain } from './operations/start/explain.js';
import { complain } from './say.js';

runCommand(process.argv.slice(2)).then(
  (text) => {
    process.stdout.write(`${text}\n`);
  },
  (error: unknown) => {
    complain(explain(error, { locale: terminalLocale() }));
    process.exitCode = 1;
  },
);
