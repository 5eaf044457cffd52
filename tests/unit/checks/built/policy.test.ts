import { describe, expect, test } from 'vitest';
import { rule } from '../../../../scripts/checks/built/policy.ts';
import { foundIn, POLICY, pageHtml, siteIn } from './site.ts';

async function faults(change: (html: string) => string): Promise<string[]> {
  const folder = siteIn({ 'topics/dns/index.html': change(pageHtml('topics/dns/')) });
  return (await foundIn(folder, [rule])).map((f) => f.replace('topics/dns/index.html: ', ''));
}

describe('the policy', () => {
  test('is on every page, the error page included', async () => {
    const folder = siteIn({
      '404.html': '<!DOCTYPE html><html lang="en"><head><title>x</title></head></html>',
    });
    expect(await foundIn(folder, [rule])).toEqual([
      '404.html: the page has no content security policy (build it with src/layouts/Base.astro)',
    ]);
  });

  test('comes before everything that it governs', async () => {
    const late = await faults((html) => html.replace(POLICY, '').replace('</script>', `</script>${POLICY}`));
    expect(late).toEqual([
      '<script> stands before the content security policy (put the policy first in <head>)',
    ]);
  });

  test.each([
    [
      `script-src 'self'`,
      `script-src 'self' 'unsafe-inline'`,
      `the policy allows 'unsafe-inline' (mend src/core/csp.ts)`,
    ],
    [`connect-src 'self'`, `connect-src 'self' https:`, 'the policy allows https: (mend src/core/csp.ts)'],
    [`img-src 'self'`, 'img-src *', 'the policy allows * (mend src/core/csp.ts)'],
    [`base-uri 'none'`, `base-uri 'self'`, `the policy lacks "base-uri 'none'" (mend src/core/csp.ts)`],
  ])('lets no more: %s', async (strict, loose, fault) => {
    expect(await faults((html) => html.replace(strict, loose))).toEqual([fault]);
  });

  test('names the hash of every inline script that runs, and of none that is data', async () => {
    expect(
      await faults((html) => html.replace('</main>', '<script>alert(1)</script><style>p{}</style></main>')),
    ).toEqual([
      'an inline script whose hash the policy does not name: alert(1) (move it to a file, or add its hash)',
      'an inline <style>, which the policy forbids (move it to a style sheet)',
    ]);
    expect(
      await faults((html) => html.replace('</main>', '<script type="application/json">{}</script></main>')),
    ).toEqual([]);
  });

  test('of the clean page passes', async () => {
    expect(await faults((html) => html)).toEqual([]);
  });
});
