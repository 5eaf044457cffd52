import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFinds } from './axe.ts';
import { expect, test } from './site.ts';

const FIXTURE = 'tests/fixtures/progress/version-1.json';
const NAME = 'loadbearing-progress.json';

const part = (page: Page, name: string) =>
  page.locator('.settings-part').filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, name: string) => part(page, name).getByRole('status');

async function open(page: Page, search = '', path = 'settings/'): Promise<void> {
  await page.goto(path + search);
  await expect(page.locator('#stored')).toBeVisible();
}

/** Chooses a text as the file to import. */
const choose = (page: Page, text: string | Buffer, name = NAME) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

async function bring(page: Page, text: string | Buffer): Promise<void> {
  await choose(page, text);
  await button(page, 'Add what is new').click();
  await expect(said(page, 'Import')).toContainText('Added.');
}

/** The numbers of a table by the kinds in its rows. */
const numbers = (page: Page, name: string) =>
  part(page, name)
    .locator('tr[data-kind]')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [
          (row as HTMLElement).dataset.kind,
          [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' '),
        ]),
      ),
    );

/** Clicks what saves a file, and gives its text. */
async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** Everything under the host: databases with their records, local storage, caches. */
const storage = (page: Page) =>
  page.evaluate(async () => {
    const databases: Record<string, unknown> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      for (const store of db.objectStoreNames)
        databases[`${name}/${store}`] = await new Promise((done) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => done(request.result);
        });
      db.close();
    }
    return { databases, texts: { ...localStorage }, caches: await caches.keys() };
  });

/** Puts a record straight into the log's database, as another version or a fault could. */
const put = (page: Page, key: string, value: unknown) =>
  page.evaluate(
    async ([key, value]) => {
      const name = `loadbearing:${document.body.dataset.base}:study`;
      const db = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
      });
      await new Promise((done) => {
        const request = db.transaction('events', 'readwrite').objectStore('events').put(value, key);
        request.onsuccess = done;
      });
      db.close();
    },
    [key, value] as const,
  );

test('export, delete, import: the same is there again, and another site under the host is not touched', async ({
  page,
  context,
}) => {
  const sent: string[] = [];
  page.on('request', (r) => {
    if (r.method() !== 'GET' || r.postData() !== null || r.url().includes('?'))
      sent.push(`${r.method()} ${r.url()}`);
  });
  await open(page);
  await expect(part(page, 'What is stored')).toContainText('Nothing is stored yet.');
  await page.evaluate(async () => {
    const base = document.body.dataset.base;
    localStorage.setItem('another-site:progress', 'theirs');
    localStorage.setItem('loadbearing:/another/:sheet:a', 'of another copy');
    localStorage.setItem(
      `loadbearing:${base}:library:read`,
      '{"version":1,"read":{"dean-2013":"2026-11-01"}}',
    );
    await caches.open('another-site');
    await new Promise((done) => {
      const request = indexedDB.open('another-site', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('cards').put('theirs', 1);
      request.onsuccess = () => done(request.result.close());
    });
  });
  await bring(page, readFileSync(FIXTURE));
  expect(await numbers(page, 'What is stored')).toMatchObject({
    ...{ reviews: '1 131 B', rounds: '1 286 B', drafts: '1 396 B', others: '2 219 B', sheets: '1 55 B' },
  });
  const before = await storage(page);
  const file = await saved(page, 'Export everything');
  await expect(said(page, 'Export')).toContainText('handed to the browser');
  expect(JSON.parse(file)).toMatchObject({ format: 'loadbearing-progress', version: 1 });

  for (const box of await part(page, 'Delete').getByRole('checkbox').all()) await box.check();
  await button(page, 'Delete').click();
  await expect(page.getByRole('region', { name: 'Delete this?' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Delete this?' })).toContainText(
    'Reviews, marks, rounds and notes (7)',
  );
  await button(page, 'Cancel').click();
  await expect(said(page, 'Delete')).toContainText('Nothing was deleted.');
  await button(page, 'Delete').click();
  const undo = await saved(page, 'Save a file and delete');
  await expect(said(page, 'Delete')).toContainText('Deleted.');
  await expect(part(page, 'What is stored')).toContainText('Nothing is stored yet.');
  const wiped = await storage(page);
  const base = await page.evaluate(() => document.body.dataset.base);
  expect(wiped).toEqual({
    databases: {
      'another-site/cards': ['theirs'],
      ...Object.fromEntries(['events', 'drafts', 'aside'].map((s) => [`loadbearing:${base}:study/${s}`, []])),
    },
    texts: { 'another-site:progress': 'theirs', 'loadbearing:/another/:sheet:a': 'of another copy' },
    caches: ['another-site'],
  });

  const same = async () => {
    const now = await storage(page);
    // The note of when was last exported is of this browser, not of the reader's.
    delete now.texts[`loadbearing:${base}:study:exported`];
    expect(now).toEqual(before);
  };
  await button(page, 'Undo the deletion').click();
  await expect(said(page, 'Delete')).toContainText('is back');
  await same();
  for (const text of [file, undo]) {
    for (const box of await part(page, 'Delete').getByRole('checkbox').all()) await box.check();
    await button(page, 'Delete').click();
    await button(page, 'Delete without a file').click();
    await expect(said(page, 'Delete')).toContainText('Deleted.');
    await page.reload();
    await bring(page, text);
    await same();
  }
  await page.reload();
  await expect(page.locator('#stored')).toBeVisible();
  await same();
  expect(sent, 'nothing that the reader did is sent anywhere').toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('an import is shown before it is made, can be undone, and what is here stays', { tag: '@once' }, async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-11-23T12:00:00Z');
  await open(page);
  const text = readFileSync(FIXTURE, 'utf8');
  await choose(page, text, '<img src=x onerror=alert(1)>.json');
  const shown = page.locator('.settings-panel');
  await expect(shown).toBeFocused();
  await expect(shown).toContainText('In <img src=x onerror=alert(1)>.json');
  await expect(shown).toContainText('Exported on November 23, 2026. Entries from November 15, 2023');
  expect(await numbers(page, 'Import')).toEqual({ events: '6 0 0', drafts: '1 0 0', sheets: '1 0 0' });
  await expect(shown.locator('[data-unreadable]')).toHaveText('Cannot be read and is left out: 0.');
  const nothing = await storage(page);
  await button(page, 'Cancel').click();
  await expect(said(page, 'Import')).toContainText('Nothing was imported.');
  expect(await storage(page)).toEqual(nothing);
  await bring(page, text);
  await button(page, 'Undo the import').click();
  await expect(said(page, 'Import')).toContainText('undone');
  expect(await storage(page)).toEqual(nothing);
  await bring(page, text);

  // What is here with other content stays; a sheet is put beside it; the same again adds nothing.
  const other = JSON.parse(text);
  other.events[0].at++;
  other.kept['sheet:abc1'] = other.kept['sheet:abc1'].replace('a = 1', 'a = 2');
  await choose(page, JSON.stringify(other));
  await expect(shown.locator('[data-damage]')).toContainText('changed after it was exported');
  expect(await numbers(page, 'Import')).toEqual({ events: '0 5 1', drafts: '0 1 0', sheets: '0 0 1' });
  await button(page, 'Add it all the same').click();
  await expect(said(page, 'Import')).toContainText('Added.');
  expect(await numbers(page, 'What is stored')).toMatchObject({ reviews: '1 131 B', sheets: '2 117 B' });
  await choose(page, text);
  await expect(shown).toContainText('There is nothing new in the file.');
  await expect(button(page, 'Add what is new')).toHaveCount(0);
  expect(await page.locator('.settings img').count()).toBe(0);
});

test('files that are none, too large, newer, cut or hostile change nothing', { tag: '@once' }, async ({
  page,
}) => {
  await open(page);
  const text = readFileSync(FIXTURE, 'utf8');
  const before = await storage(page);
  const refused = [
    ['hello', 'no export of this site'],
    ['{"format":"anki","version":1}', 'no export of this site'],
    ['['.repeat(300_000), 'no export of this site'],
    ['['.repeat(300_000) + ']'.repeat(300_000), 'no export of this site'],
    [text.replace('"version": 1', '"version": 2'), 'newer version'],
  ] as const;
  for (const [file, words] of refused) {
    await choose(page, file);
    await expect(said(page, 'Import')).toContainText(words);
    await expect(said(page, 'Import')).toContainText('Nothing was changed.');
  }
  // A large one is made where it is chosen: to send it there takes longer than all the rest.
  await page.locator('input[type=file]').evaluate((input: HTMLInputElement) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(20_000_001)], 'large.json'));
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(said(page, 'Import')).toContainText('larger than 20 MB');
  await choose(page, text.slice(0, text.indexOf('"checksum"') - 900));
  await expect(page.locator('[data-damage=cut]')).toContainText('cut off');
  const html = '<img src=x onerror=alert(1)>';
  const hostile = text
    .replace('"나"', JSON.stringify(html))
    .replace('"events": [', '"__proto__":{"a":1},"events":[{"id":1},');
  await choose(page, hostile);
  await expect(page.locator('[data-unreadable]')).toContainText('1.');
  expect(await storage(page)).toEqual(before);
  expect(await page.evaluate(() => ({}) as Record<string, unknown>)).toEqual({});
});

test('storage that is blocked, full, broken or of a newer version is said, and nothing is lost', {
  tag: '@once',
}, async ({ page }) => {
  await page.addInitScript(() => {
    if (location.search === '?blocked') {
      for (const name of ['indexedDB', 'localStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    }
    if (location.search === '?full') {
      const no = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      IDBObjectStore.prototype.put = no;
      Storage.prototype.setItem = no;
    }
  });
  const text = readFileSync(FIXTURE, 'utf8');
  const trouble = (kind: string) => page.locator(`[data-trouble=${kind}]`);
  await open(page, '?blocked');
  await expect(trouble('blocked')).toHaveCount(1);
  await choose(page, JSON.stringify({ ...JSON.parse(text), kept: {} }));
  await button(page, 'Add it all the same').click();
  await expect(said(page, 'Import')).toContainText('Added.');
  expect(JSON.parse(await saved(page, 'Export progress')).events).toHaveLength(6);

  await open(page, '?full');
  await choose(page, text);
  await button(page, 'Add what is new').click();
  await expect(said(page, 'Import')).toContainText('nothing was changed');
  await expect(trouble('full')).toBeVisible();
  await expect(part(page, 'What is stored')).toContainText('Nothing is stored yet.');

  await open(page);
  await bring(page, text);
  const broken = { id: 'broken0000000001', v: 1, note: '<b>half' };
  await put(page, broken.id, broken);
  await page.reload();
  await expect(trouble('broken')).toBeVisible();
  await expect(part(page, 'Set aside')).toContainText('could not be read: 1');
  const raw = JSON.parse(await saved(page, 'Save them as they are'));
  expect(raw).toEqual([{ key: broken.id, store: 'events', value: broken }]);
  expect(await numbers(page, 'What is stored')).toMatchObject({ reviews: '1 131 B' });
  await button(page, 'Delete them').click();
  await button(page, 'Cancel').click();
  await expect(said(page, 'Set aside')).toBeFocused();
  await button(page, 'Delete them').click();
  await button(page, 'Delete for good').click();
  await expect(said(page, 'Set aside')).toContainText('is deleted');
  await page.reload();
  await expect(page.locator('#stored')).toBeVisible();
  await expect(page.locator('[data-trouble]')).toHaveCount(0);

  const newer = { id: 'newer00000000001', v: 2, kind: 'dream' };
  await put(page, newer.id, newer);
  await page.reload();
  await expect(trouble('newer')).toBeVisible();
  await expect(part(page, 'Delete').getByRole('checkbox').first()).toBeDisabled();
  const before = await storage(page);
  await choose(page, text.replaceAll('review0000000001', 'review0000000002'));
  await button(page, 'Add it all the same').click();
  await expect(said(page, 'Import')).toContainText('nothing was changed');
  expect(await storage(page)).toEqual(before);
});

test('the browser is asked to keep it, its answer is shown, and an export is due after a week', {
  tag: '@once',
}, async ({ page }) => {
  await page.addInitScript(() => {
    let kept = false;
    navigator.storage.persisted = async () => kept;
    navigator.storage.persist = async () => {
      kept = location.search === '?yes';
      return kept;
    };
  });
  await page.clock.setFixedTime('2026-11-23T12:00:00Z');
  await open(page);
  await expect(page.locator('[data-persisted=notPersisted]')).toBeVisible();
  await expect(part(page, 'Room and permanence')).toContainText(
    /counts [\d.]+ (B|kB|MB) for this host name.*at most [\d.]+ GB/,
  );
  await button(page, 'Ask the browser to keep it').click();
  await expect(said(page, 'Room and permanence')).toContainText('has not agreed');
  await open(page, '?yes');
  await button(page, 'Ask the browser to keep it').click();
  await expect(page.locator('[data-persisted=persisted]')).toBeVisible();
  await expect(said(page, 'Room and permanence')).toContainText('has agreed');
  await expect(said(page, 'Room and permanence')).toBeFocused();

  await bring(page, readFileSync(FIXTURE));
  await expect(page.locator('[data-reminder]')).toContainText('days since the first entry: 1104');
  await saved(page, 'Export everything');
  await expect(page.locator('[data-reminder]')).toHaveCount(0);
  await expect(part(page, 'Export')).toContainText('Last exported on November 23, 2026.');
});

test('the page works by keyboard, in Korean, at 320 pixels, in two tabs', { tag: '@once' }, async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, '', 'ko/settings/');
  await choose(page, readFileSync(FIXTURE));
  await expect(page.locator('.settings-panel')).toBeFocused();
  expect(await axeFinds(page, { inside: '.settings' })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(button(page, '새 항목 추가')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page, '가져오기')).toContainText('추가했습니다.');
  await expect(said(page, '가져오기')).toBeFocused();
  const other = await context.newPage();
  await other.goto('ko/settings/');
  await expect(other.locator('[data-kind=rounds]')).toBeVisible();
  const box = part(page, '삭제').getByRole('checkbox').first();
  await box.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('.settings-panel')).toBeFocused();
  expect(await axeFinds(page, { inside: '.settings' })).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said(page, '삭제')).toContainText('삭제했습니다.');
  await expect(other.locator('[data-kind=rounds]')).toHaveCount(0);
  // By a key: in a tab that lies behind another, a click waits two seconds for a picture.
  await button(page, '삭제 되돌리기').press('Enter');
  await expect(said(page, '삭제')).toBeFocused();
  await expect(other.locator('[data-kind=rounds]')).toBeVisible();
  // Another site under the host deletes our database while the pages are open.
  await other.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.deleteDatabase(`loadbearing:${document.body.dataset.base}:study`).onsuccess = done;
      }),
  );
  await other.close();
  const more = readFileSync(FIXTURE, 'utf8').replaceAll('review0000000001', 'review0000000002');
  await choose(page, more);
  await button(page, '그래도 추가').click();
  await expect(said(page, '가져오기')).toContainText('추가했습니다.');
  await expect(page.locator('[data-trouble=gone]')).toBeVisible();
  await page.reload();
  await expect(page.locator('[data-trouble]')).toHaveCount(0);
  await expect(page.locator('#stored')).toBeVisible();
  expect(await numbers(page, '저장된 내용')).toMatchObject({
    reviews: '2 262B',
    rounds: '1 286B',
    drafts: '1 396B',
  });
});

test('without JavaScript the page says where things are and how to delete them', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  await page.goto('settings/');
  await expect(page.locator('.notice')).toContainText('Without JavaScript the site stores nothing');
  await expect(page.locator('.settings-promises > li')).toHaveText([
    /^No account, no cookies/,
    /never leaves this device/,
    /without showing you first/,
    /the browser may delete it.*Safari after 7 days/,
    /Other pages under the same host name could read it/,
    /Old exports stay importable/,
  ]);
  await expect(page.getByRole('heading', { name: 'Delete it in the browser' })).toBeVisible();
  await expect(page.locator('main :is(button, input):visible')).toHaveCount(0);
  await page.close();

  const half = await browser.newPage(baseURL === undefined ? {} : { baseURL });
  await half.route('**/_astro/open*.js', (route) => route.abort());
  await half.goto('settings/');
  await expect(half.locator('[data-settings] .notice')).toContainText('could not be loaded');
  await half.unroute('**/_astro/open*.js');
  await half.close();
});
