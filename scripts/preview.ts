import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { listen, staticServer } from './server.ts';

// `npm run preview`: serves what the last build left in dist/.
const folder = resolve(process.env.OUT_DIR ?? 'dist');
const base = process.env.BASE_PATH ?? '/';
const port = Number(process.env.PORT ?? 4321);
if (!existsSync(`${folder}/index.html`)) {
  console.error('loadbearing: there is nothing in dist/ yet; run "npm run build" first');
  process.exit(1);
}
await listen(staticServer({ folder, base }), port);
console.log(`Loadbearing is at http://localhost:${port}${base}  (Ctrl+C ends it)`);
