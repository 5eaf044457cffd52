import { found } from './finding.ts';
import type { BuiltRule } from './site.ts';

/** Paths of the machine that built the site. */
export const rule: BuiltRule = {
  id: 'A29',
  title: 'no page tells where it was built',
  check: ({ page }) => {
    const leaks = [process.cwd(), 'file:///', 'node_modules/'].filter(
      (text) => text !== '/' && page.html.includes(text),
    );
    return leaks.map((text) => {
      const at = page.html.indexOf(text);
      const message = `the page holds a path of the machine: "${page.html.slice(Math.max(0, at - 20), at + 60)}"`;
      return found(page, 'A29', message, 'write paths relative to the project');
    });
  },
};
