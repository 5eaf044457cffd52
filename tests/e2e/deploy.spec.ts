import { readFileSync } from 'node:fs';
import { expect, PATHS, SAMPLES, test } from './site.ts';

test('addresses: no slash and index.html lead to the one with a slash, anything else is a helpful 404', async ({
  page,
  request,
  faults,
  baseURL,
}) => {
  const response = await request.get('topics/caching', { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers().location).toBe(`${new URL(baseURL ?? '').pathname}topics/caching/`);
  const missing = await page.goto('topics/cachign/');
  expect(missing?.status()).toBe(404);
  await expect(page.locator('h1')).toContainText('Page not found');
  await expect(page.locator('[data-not-found=ko]')).toContainText('페이지를 찾을 수 없습니다');
  await expect(page.locator('[data-not-found=en] a[href$="/topics/"]')).toBeVisible();
  faults.list.length = 0;
});

// That every page does is a rule of the check of the built site; here, that it is so when it is served.
test('a page carries the policy before any script, a canonical address, and both languages', async ({
  request,
  baseURL,
}) => {
  const base = new URL(baseURL ?? '').pathname;
  for (const path of SAMPLES) {
    const html = await (await request.get(path)).text();
    const policy = html.indexOf('http-equiv="content-security-policy"');
    expect(policy, path).toBeGreaterThan(0);
    expect(policy, path).toBeLessThan(html.indexOf('<script'));
    expect(html, path).toMatch(new RegExp(`rel="canonical" href="https://[^/"]+${base}`));
    const korean = await (await request.get(path.startsWith('ko/') ? path : `ko/${path}`)).text();
    const translated = !korean.includes('name="robots" content="noindex"');
    expect(html.includes('rel="alternate" hreflang="ko"'), path).toBe(translated);
    expect(html.replace(/<(pre|code)\b[\s\S]*?<\/\1>/g, ''), path).not.toContain('**');
  }
});

test('feeds and lists for machines are there and name only pages that exist', async ({
  request,
  baseURL,
}) => {
  const base = new URL(baseURL ?? '').pathname;
  const feed = await (await request.get('feed.xml')).text();
  expect(feed).toContain('<rss');
  const sitemap = await (await request.get('sitemap-0.xml')).text();
  const locations = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((m) =>
    new URL(m[1] as string).pathname.slice(base.length),
  );
  expect(locations.length).toBeGreaterThan(20);
  expect(locations.filter((l) => !PATHS.includes(l))).toEqual([]);
  expect(locations).toContain('ko/topics/caching/');
  expect(locations).not.toContain('ko/topics/dns/');
  expect(await (await request.get('robots.txt')).text()).toContain(`${base}sitemap-index.xml`);
  const llms = await (await request.get('llms.txt')).text();
  const twin = /\((https:[^)]+index\.md)\)/.exec(llms)?.[1] ?? '';
  const markdown = await request.get(new URL(twin).pathname.slice(base.length));
  expect(markdown.headers()['content-type']).toContain('text/markdown');
  expect((await (await request.get('llms-full.txt')).text()).length).toBeGreaterThan(100_000);
});

test('breadcrumbs for machines name the way from home', async ({ page }) => {
  await page.goto('topics/caching/');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}');
  expect(data['@type']).toBe('BreadcrumbList');
  expect(data.itemListElement.map((e: { name: string }) => e.name)).toEqual(['Home', 'Topics', 'Caching']);
});

test('the headers file holds the policy and long lives only for hashed files', () => {
  const headers = readFileSync('dist/_headers', 'utf8');
  expect(headers).toContain("default-src 'none'");
  expect(headers).toContain("frame-ancestors 'none'");
  expect(headers).toMatch(/_astro\/\*\n(.*\n)*.*immutable/);
});

test('the policy is enforced: an inline script and another origin are refused', async ({ page, faults }) => {
  await page.goto('');
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.ran = true';
      document.head.append(script);
    } catch {
      // Trusted Types refuse it first.
    }
    const asked = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    return { ran: 'ran' in window, asked };
  });
  expect(ran).toEqual({ ran: false, asked: false });
  faults.list.length = 0;
});
