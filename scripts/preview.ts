import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { chosenPort } from './port.ts';
import { listen, staticServer } from './server.ts';

// `npm run preview`: serves what the last build left in dist/, or in the folder that OUT_DIR names.
const name = process.env.OUT_DIR ?? 'dist';
const folder = resolve(name);
const base = process.env.BASE_PATH ?? '/';
const port = chosenPort();
if (!existsSync(`${folder}/index.html`)) {
  console.error(`loadbearing: there is nothing in ${name}/ yet; run "npm run build" first`);
  process.exit(1);
}
await listen(staticServer({ folder, base }), port);
console.log(`Loadbearing is at http://localhost:${port}${base}  (Ctrl+C ends it)`);
