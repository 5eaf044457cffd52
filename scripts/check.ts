import { asksForLinks } from './links/options.ts';

// `npm run check [files]`: everything wrong with the content. With `--links` instead: whether the sources' addresses
// still answer, which needs the network and so is no part of `npm test`. Each is loaded only where it is wanted.
const root = process.cwd();
const args = process.argv.slice(2);
if (asksForLinks(args)) {
  const { checkLinks } = await import('./links/command.ts');
  process.exit(await checkLinks(root, args));
} else {
  const { checkContent } = await import('./checks/command.ts');
  process.exit(await checkContent(root, args));
}
