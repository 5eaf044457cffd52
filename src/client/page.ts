import { copyButtons } from './copy.ts';
import { definitions } from './definitions.ts';
import { diagrams } from './diagrams.ts';
import { estimates } from './estimates.ts';
import { marks } from './marks.ts';
import { menu } from './menu.ts';
import { openAll, openTarget } from './open-all.ts';
import { prefetch } from './prefetch.ts';
import { searchKeys } from './search-keys.ts';
import { themeSelect } from './theme.ts';
import { currentHeading } from './toc.ts';

for (const start of [
  themeSelect,
  menu,
  searchKeys,
  prefetch,
  currentHeading,
  definitions,
  copyButtons,
  diagrams,
  estimates,
  openAll,
  openTarget,
  marks,
]) {
  try {
    start();
  } catch (error) {
    // One part that fails must not take the others with it; the page reads without any of them.
    console.error(error);
  }
}
