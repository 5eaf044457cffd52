import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Address } from '../../../scripts/links/addresses.ts';
import type { Asker } from '../../../scripts/links/ask.ts';
import { AGENT, type Fetch } from '../../../scripts/links/exchange.ts';
import { Hosts } from '../../../scripts/links/hosts.ts';
import { HOSTS_AT_ONCE, NoNetwork, type Surveyed, survey } from '../../../scripts/links/survey.ts';
import { FakeClock } from './clock.ts';
import { type Handler, localWeb, redirect, status } from './local-web.ts';

const PAUSE = 2000;
/** Milliseconds in which the local server could have answered many times. */
const LIMIT = 150;
const SNAPSHOT = 'http://web.archive.org/web/20240102000000/https://a.test/gone';

const hang: Handler = () => {};
const drop: Handler = (response) => response.destroy();
/** Answers with each status in turn, and with the last ever after. */
const inTurn =
  (...codes: number[]): Handler =>
  (response, nth) =>
    response.writeHead(codes[Math.min(nth, codes.length) - 1] ?? 200).end();
const busy =
  (times: number, seconds: number): Handler =>
  (response, nth) =>
    nth > times
      ? response.writeHead(200).end()
      : response.writeHead(429, { 'retry-after': String(seconds) }).end();
const archive: Handler = (response, _, { url }) => {
  const known = new URL(url ?? '', 'http://x').searchParams.get('url') === 'https://a.test/gone';
  const closest = { available: true, url: SNAPSHOT, timestamp: '20240102000000', status: '200' };
  response.end(JSON.stringify({ archived_snapshots: known ? { closest } : {} }));
};

const PAGES: Readonly<Record<string, Handler>> = {
  'a.test/fine': status(200),
  'a.test/gone': status(404),
  'a.test/withdrawn': status(410),
  'a.test/moved': redirect(301, '/fine'),
  'a.test/permanent': redirect(308, 'https://b.test/fine'),
  'a.test/for-now': redirect(302, 'https://b.test/fine'),
  'a.test/moved-to-nothing': redirect(301, '/gone'),
  'a.test/circle': redirect(302, '/circle-2'),
  'a.test/circle-2': redirect(302, '/circle'),
  'b.test/fine': status(200),
  'head.test/refused': (response, _, { method }) =>
    response.writeHead(method === 'HEAD' ? 405 : 200).end('text'),
  'head.test/denied': (response, _, { method }) =>
    response.writeHead(method === 'HEAD' ? 404 : 200).end('text'),
  'head.test/hangs': (response, _, { method }) => method === 'GET' && response.end('text'),
  'busy.test/twice': busy(2, 30),
  'ever.test/busy': busy(99, 5),
  'rest.test/hour': busy(99, 3600),
  'rest.test/next': status(200),
  'ill.test/twice': inTurn(500, 500, 200),
  'ill.test/ever': inTurn(500),
  'slow.test/x': hang,
  'cut.test/once': (response, nth) => (nth === 1 ? response.destroy() : response.end()),
  'dead.test/1': drop,
  'dead.test/2': drop,
  'dead.test/3': drop,
  'dead.test/4': status(200),
  'wall.test/401': status(401),
  'wall.test/403': status(403),
  'archive.org/wayback/available': archive,
};

const address = (url: string): Address => ({
  url,
  written: url,
  places: [{ file: 'x.yaml', line: 1, checked: '2026-01-02' }],
});

/** Surveys addresses with a clock that does not stand still for anyone. */
async function surveyWith(fetch: Fetch, clock: FakeClock, urls: readonly string[]) {
  const told: Surveyed[] = [];
  const hosts = new Hosts(clock, PAUSE);
  const asker: Asker = { fetch, clock, hosts, random: () => 0.5, limit: LIMIT };
  const surveyed = await survey(urls.map(address), asker, (one) => told.push(one));
  return { surveyed, told };
}

describe('a web that does everything that webs do', () => {
  const clock = new FakeClock();
  const urls = Object.keys(PAGES).flatMap((p) =>
    p.startsWith('archive') || p.endsWith('-2') ? [] : [`https://${p}`],
  );
  let web: Awaited<ReturnType<typeof localWeb>>;
  let result: Awaited<ReturnType<typeof surveyWith>>;
  beforeAll(async () => {
    web = await localWeb(PAGES, clock.now);
    result = await surveyWith(web.fetch, clock, urls);
  });
  afterAll(() => web.close());
  const verdict = (page: string) =>
    result.surveyed.find(({ address }) => address.url === `https://${page}`)?.verdict;
  const hits = (page: string) => web.hits.filter(({ host, path }) => `${host}${path}` === page);
  const methods = (page: string) => hits(page).map(({ method }) => method);
  const waits = (page: string) => hits(page).map(({ at }, i, all) => at - (all[i - 1]?.at ?? at));

  test('every address is settled and told once, and given back in its order', () => {
    expect(result.surveyed.map((s) => s.address.url)).toEqual(urls);
    expect(new Set(result.told)).toEqual(new Set(result.surveyed));
    expect(result.told).toHaveLength(urls.length);
  });

  test('a page that is there is asked for once, with HEAD', () => {
    expect(verdict('a.test/fine')).toEqual({ kind: 'fine' });
    // Once for itself and once for the page that moved to it.
    expect(methods('a.test/fine')).toEqual(['HEAD', 'HEAD']);
  });

  test('a page is gone only when GET says so too', () => {
    expect(verdict('a.test/gone')).toEqual({ kind: 'gone', why: 'answers 404' });
    expect(verdict('a.test/withdrawn')).toEqual({ kind: 'gone', why: 'answers 410' });
    expect(methods('a.test/withdrawn')).toEqual(['HEAD', 'GET']);
    expect(verdict('a.test/moved-to-nothing')).toEqual({
      kind: 'gone',
      why: 'leads to https://a.test/gone, which answers 404',
    });
    expect(verdict('head.test/refused')).toEqual({ kind: 'fine' });
    expect(verdict('head.test/denied')).toEqual({ kind: 'fine' });
    expect(verdict('head.test/hangs')).toEqual({ kind: 'fine' });
    expect(methods('head.test/refused')).toEqual(['HEAD', 'GET']);
  });

  test('the archive is asked for what is gone and for nothing else', () => {
    const copies = result.surveyed.flatMap(({ address, copy }) => (copy ? [[address.url, copy]] : []));
    expect(copies).toEqual([
      ['https://a.test/gone', { url: SNAPSHOT.replace('http:', 'https:'), day: '2024-01-02' }],
      ['https://a.test/withdrawn', 'none'],
      ['https://a.test/moved-to-nothing', 'none'],
    ]);
    const asked = web.hits.filter(({ host }) => host === 'archive.org').map(({ path }) => path);
    expect(asked).toHaveLength(3);
    // The copy wanted is the one nearest to the day on which someone saw the page.
    expect(asked[0]).toMatch(/\?url=https%3A%2F%2Fa\.test%2Fgone&timestamp=20260102$/);
  });

  test('a redirect for good is told with the new address, one for now is not', () => {
    expect(verdict('a.test/moved')).toEqual({ kind: 'moved', to: 'https://a.test/fine' });
    expect(verdict('a.test/permanent')).toEqual({ kind: 'moved', to: 'https://b.test/fine' });
    expect(verdict('a.test/for-now')).toEqual({ kind: 'fine' });
  });

  test('a circle ends', () => {
    const why = 'redirects in a circle, over https://a.test/circle';
    expect(verdict('a.test/circle')).toEqual({ kind: 'unasked', why });
    expect(methods('a.test/circle')).toEqual(['HEAD']);
  });

  test('a host that asks for time gets it, to the second', () => {
    expect(verdict('busy.test/twice')).toEqual({ kind: 'fine' });
    expect(waits('busy.test/twice')).toHaveLength(3);
    for (const wait of waits('busy.test/twice').slice(1)) expect(wait).toBeGreaterThanOrEqual(30_000);
    expect(verdict('ever.test/busy')).toMatchObject({ kind: 'unasked', why: expect.stringContaining('429') });
    expect(hits('ever.test/busy')).toHaveLength(4);
  });

  test('a host that asks for more time than a run has is left alone', () => {
    expect(hits('rest.test/hour')).toHaveLength(1);
    expect(hits('rest.test/next')).toEqual([]);
    expect(verdict('rest.test/hour')).toMatchObject({ kind: 'unasked', why: expect.stringContaining('429') });
    expect(verdict('rest.test/next')).toEqual({
      kind: 'unasked',
      why: 'was not asked: rest.test is left alone, it asked for 3600 s of peace',
    });
  });

  test('faults of the server are waited out, three times', () => {
    expect(verdict('ill.test/twice')).toEqual({ kind: 'fine' });
    expect(methods('ill.test/twice')).toEqual(['HEAD', 'GET', 'GET']);
    expect(waits('ill.test/twice')[2]).toBeGreaterThanOrEqual(3000);
    expect(verdict('ill.test/ever')).toEqual({ kind: 'unasked', why: 'answers 500, a fault of the server' });
    expect(hits('ill.test/ever')).toHaveLength(4);
  });

  test('a server that hangs is given up after the limit', () => {
    expect(verdict('slow.test/x')).toEqual({ kind: 'unasked', why: 'does not answer in time' });
    expect(methods('slow.test/x')).toEqual(['HEAD', 'GET']);
  });

  test('a connection that drops is tried again', () => {
    expect(verdict('cut.test/once')).toEqual({ kind: 'fine' });
    expect(verdict('dead.test/1')).toMatchObject({
      kind: 'unasked',
      why: expect.stringMatching(/^drops the connection/),
    });
    expect(hits('dead.test/1')).toHaveLength(4);
  });

  test('a host that gives nothing three times in succession is not asked a fourth time', () => {
    expect(hits('dead.test/3')).toHaveLength(4);
    expect(hits('dead.test/4')).toEqual([]);
    expect(verdict('dead.test/4')).toMatchObject({
      why: 'was not asked: dead.test is left alone, it gave nothing for 3 addresses before',
    });
  });

  test('a wall is no proof that a page is gone', () => {
    expect(verdict('wall.test/401')).toMatchObject({ kind: 'unasked' });
    expect(verdict('wall.test/403')).toMatchObject({ kind: 'unasked' });
  });

  test('no host has two requests at a time, nor one within the pause after another', () => {
    expect(new Set(web.crowds.values())).toEqual(new Set([1]));
    for (const [, all] of Map.groupBy(web.hits, ({ host }) => host)) {
      for (const [i, { at }] of all.entries()) {
        expect(at - (all[i - 1]?.at ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(PAUSE);
      }
    }
  });

  test('every request says who asks and why', () => {
    expect(new Set(web.hits.map(({ agent }) => agent))).toEqual(new Set([AGENT]));
    expect(AGENT).toMatch(/^Loadbearing\S+ \(\+https:\/\/\S+; asks each cited address once, to see /);
  });
});

const failing =
  (code: string): Fetch =>
  () =>
    Promise.reject(new TypeError('fetch failed', { cause: { code } }));
const many = Array.from({ length: 40 }, (_, i) => `https://h${i % 20}.test/${i}`);

test('several hosts are asked at the same time, and no more', async () => {
  let open = 0;
  let most = 0;
  const fetch: Fetch = async () => {
    most = Math.max(most, ++open);
    await new Promise((done) => setTimeout(done, 1));
    open--;
    return new Response();
  };
  await surveyWith(fetch, new FakeClock(), many);
  expect(most).toBe(HOSTS_AT_ONCE);
});

describe('without a network', () => {
  test.each(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ECONNRESET'])(
    '%s everywhere ends the run early',
    async (code) => {
      const clock = new FakeClock();
      let requests = 0;
      const fetch: Fetch = (url, init) => {
        requests++;
        return failing(code)(url, init);
      };
      await expect(surveyWith(fetch, clock, many)).rejects.toThrow(NoNetwork);
      expect(requests).toBeLessThan(4 * 2 * (HOSTS_AT_ONCE + 1));
    },
  );

  test('one address is enough to see it', async () => {
    await expect(surveyWith(failing('ENOTFOUND'), new FakeClock(), ['https://a.test/'])).rejects.toThrow(
      'ENOTFOUND',
    );
  });

  test('a name that is not found is a finding where the archive answers, or any host did', async () => {
    const but =
      (only: string): Fetch =>
      (url, init) =>
        url.startsWith(only) ? Promise.resolve(new Response()) : failing('ENOTFOUND')(url, init);
    const unasked = { kind: 'unasked', why: expect.stringContaining('ENOTFOUND') };
    const alone = await surveyWith(but('https://archive.org/'), new FakeClock(), ['https://a.test/']);
    expect(alone.surveyed).toMatchObject([{ verdict: unasked }]);
    const { surveyed } = await surveyWith(but('https://h19.test/'), new FakeClock(), [
      'https://h19.test/',
      ...many,
    ]);
    expect(surveyed.filter(({ verdict }) => verdict.kind === 'unasked')).toHaveLength(38);
  });
});

test('a host whose certificate is wrong is apart from what is gone, and asked for three addresses at most', async () => {
  let requests = 0;
  const fetch: Fetch = (url, init) => {
    requests++;
    return failing('CERT_HAS_EXPIRED')(url, init);
  };
  const urls = ['1', '2', '3', '4'].map((n) => `https://a.test/${n}`);
  const { surveyed } = await surveyWith(fetch, new FakeClock(), urls);
  expect(surveyed[0]?.verdict).toEqual({
    kind: 'unasked',
    why: 'cannot be asked safely: TLS fails (CERT_HAS_EXPIRED)',
  });
  expect(surveyed[3]?.verdict).toMatchObject({
    kind: 'unasked',
    why: expect.stringMatching(/^was not asked/),
  });
  expect(requests).toBe(3);
});

test('a host with nothing but faults is left alone too', async () => {
  let requests = 0;
  const fetch: Fetch = async () => {
    requests++;
    return new Response(null, { status: 503 });
  };
  const urls = ['1', '2', '3', '4'].map((n) => `https://a.test/${n}`);
  const { surveyed } = await surveyWith(fetch, new FakeClock(), urls);
  expect(surveyed.at(-1)?.verdict).toMatchObject({ why: expect.stringMatching(/^was not asked/) });
  expect(requests).toBe(3 * 4);
});

test('an archive with a fault has said nothing of a copy', async () => {
  const empty = '{"archived_snapshots":{}}';
  const fetch: Fetch = async (url) => {
    const isArchive = url.startsWith('https://archive.org/');
    return new Response(isArchive ? empty : null, { status: isArchive ? 500 : 404 });
  };
  const { surveyed } = await surveyWith(fetch, new FakeClock(), ['https://a.test/']);
  expect(surveyed).toMatchObject([{ verdict: { kind: 'gone' }, copy: 'unknown' }]);
});

test('the text of a page is not fetched to its end', async () => {
  let cancelled = false;
  const cancel = () => {
    cancelled = true;
  };
  const endless = () =>
    new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(9)), cancel });
  await surveyWith(async () => new Response(endless()), new FakeClock(), ['https://a.test/']);
  expect(cancelled).toBe(true);
});

test('an answer whose text breaks off is an answer', async () => {
  const broken = () => new ReadableStream({ start: (controller) => controller.error(new Error('cut')) });
  const { surveyed } = await surveyWith(async () => new Response(broken()), new FakeClock(), [
    'https://a.test/',
  ]);
  expect(surveyed).toMatchObject([{ verdict: { kind: 'fine' } }]);
});
