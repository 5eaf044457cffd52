import { tool } from './tool.ts';

// `npm run format`: formats everything and mends what can be mended without asking.
process.exit(await tool('biome', ['check', '--write', '.']));
