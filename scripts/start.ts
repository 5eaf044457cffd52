import { chosenPort, demandPort } from './port.ts';
import { tool } from './tool.ts';

// `npm start`: builds the site and serves it.
await demandPort(chosenPort());
const code = await tool(process.execPath, ['scripts/build.ts']);
if (code !== 0) process.exit(code);
await import('./preview.ts');
