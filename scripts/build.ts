import { buildMemory, contentFiles } from './memory.ts';
import { tool } from './tool.ts';

// `npm run build`: the site in dist/. BASE_PATH, SITE_URL and REPOSITORY_URL say where it will live.
process.exit(
  await tool('astro', ['build', ...process.argv.slice(2)], buildMemory(contentFiles(process.cwd()))),
);
