import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Finding } from '../../../src/core/finding.ts';
import { found } from './finding.ts';
import { config } from './html-validate.config.ts';
import type { BuiltPage, BuiltRule, BuiltSite } from './site.ts';

const CACHE = fileURLToPath(new URL('../../../.cache/validated/', import.meta.url));
const validator = new HtmlValidate(new StaticConfigLoader(config));

/**
 * What html-validate says of the markup. A page that passed is not asked again until it or the rules change, nor for
 * another base path or other names of scripts and styles: addresses are for other rules.
 */
export const rule: BuiltRule = {
  id: 'markup',
  title: 'the markup is what the HTML standard allows',
  check: async ({ page, site }) => {
    const known = join(CACHE, keyOf(page, site));
    if (existsSync(known)) return [];
    const findings = await validate(page);
    if (findings.length === 0) {
      mkdirSync(CACHE, { recursive: true });
      writeFileSync(known, '');
    }
    return findings;
  },
};

function keyOf({ html }: BuiltPage, { base }: BuiltSite): string {
  const markup = html.replaceAll(base, '/').replaceAll(/_astro\/[^"]+/g, '_astro/');
  return createHash('sha256').update(JSON.stringify(config)).update(markup).digest('hex').slice(0, 24);
}

async function validate(page: BuiltPage): Promise<Finding[]> {
  const { results } = await validator.validateString(page.html, page.file);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector, line, column }) => ({
      ...found(
        page,
        'markup',
        `${message} (${selector ?? 'the page'})`,
        `see https://html-validate.org/rules/${ruleId}.html`,
      ),
      line,
      column,
    })),
  );
}
