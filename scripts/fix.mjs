/** Applies automatic fixes: formatting, import order and fixable lint findings. */
import { runTool } from './tools/tool.mjs';

const format = ['biome', 'check', '--write', '--linter-enabled=false', '.'];
await runTool(format);
const code = await runTool(['oxlint', '--fix']);
process.exitCode = code || (await runTool(format));
