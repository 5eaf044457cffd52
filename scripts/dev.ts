import { chosenPort } from './port.ts';
import { tool } from './tool.ts';

// `npm run dev`: hot reload while writing; search works on what the last change left.
process.exit(
  await tool('astro', ['dev', '--port', String(chosenPort()), ...process.argv.slice(2)], {
    ASTRO_DEV_BACKGROUND: '1',
  }),
);
