import type { Finding } from '../../../src/core/finding.ts';
import type { BuiltPage } from './site.ts';

/** A finding in a page. Built pages are one long line, so the place is told in words: "<a href="x">". */
export function found(page: BuiltPage, rule: string, message: string, remedy: string): Finding {
  return { file: `dist/${page.file}`, rule, message, remedy };
}
