import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { Finding } from '../../../src/core/finding.ts';
import { found } from './finding.ts';
import { config } from './html-validate.config.ts';
import type { BuiltPage, BuiltRule } from './site.ts';

const CACHE = fileURLToPath(new URL('../../../.cache/validated/', import.meta.url));
const validator = new HtmlValidate(new StaticConfigLoader(config));

/** What html-validate says of the markup. A page that passed is not asked again until it or the rules change. */
export const rule: BuiltRule = {
  id: 'markup',
  title: 'the markup is what the HTML standard allows',
  check: async ({ page }) => {
    const known = join(CACHE, keyOf(page));
    if (existsSync(known)) return [];
    const findings = await validate(page);
    if (findings.length === 0) {
      mkdirSync(CACHE, { recursive: true });
      writeFileSync(known, '');
    }
    return findings;
  },
};

function keyOf({ html }: BuiltPage): string {
  return createHash('sha256').update(JSON.stringify(config)).update(html).digest('hex').slice(0, 24);
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
