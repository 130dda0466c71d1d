import 'reflect-metadata';

import { runCommand } from './cli/run-command.js';
import { complain } from './say.js';
import { explain } from './start/explain.js';

runCommand(process.argv.slice(2)).then(
  (text) => {
    process.stdout.write(`${text}\n`);
  },
  (error: unknown) => {
    complain(explain(error));
    process.exitCode = 1;
  },
);
