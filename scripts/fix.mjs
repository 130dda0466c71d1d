/** Puts right what a tool can put right by itself: format, order of imports, simple lint findings. */
import { runTool } from './house/tool.mjs';

const format = ['biome', 'check', '--write', '--linter-enabled=false', '.'];
await runTool(format);
const code = await runTool(['oxlint', '--fix']);
process.exitCode = code || (await runTool(format));
