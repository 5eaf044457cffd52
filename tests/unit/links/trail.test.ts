import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, isRedirect, MOST_REDIRECTS, type Trail, trailFrom } from '../../../scripts/links/trail.ts';

/** The trail after some redirects, or why it ends. */
function walk(written: string, ...redirects: [number, string][]): Trail | { why: string } {
  let trail = trailFrom(written);
  for (const [status, location] of redirects) {
    const next = follow(trail, status, location);
    if ('why' in next) return next;
    trail = next;
  }
  return trail;
}

describe('the address to write', () => {
  test('is the last that was reached by nothing but redirects for good', () => {
    const chain = fc.array(fc.constantFrom(301, 302, 303, 307, 308), { maxLength: MOST_REDIRECTS });
    fc.assert(
      fc.property(chain, (statuses) => {
        const trail = walk(
          'https://a.test/0',
          ...statuses.map((s, i): [number, string] => [s, `https://a.test/${i + 1}`]),
        );
        const firstForNow = statuses.findIndex((s) => s !== 301 && s !== 308);
        const reached = firstForNow === -1 ? statuses.length : firstForNow;
        expect(trail).toMatchObject({
          lasting: `https://a.test/${reached}`,
          url: `https://a.test/${statuses.length}`,
        });
      }),
      { seed: 4321 },
    );
  });

  test.each([
    ['/new', 'https://a.test/new'],
    ['new', 'https://a.test/dir/new'],
    ['//b.test/x', 'https://b.test/x'],
    ['https://b.test/x?y=1', 'https://b.test/x?y=1'],
  ])('is resolved from where it stands: %s', (location, to) => {
    expect(walk('https://a.test/dir/old', [301, location])).toMatchObject({ lasting: to, url: to });
  });

  test('keeps the part after "#" unless the server names another; servers are not shown it', () => {
    expect(trailFrom('https://a.test/x#part').url).toBe('https://a.test/x');
    expect(walk('https://a.test/x#part', [301, '/y'], [308, '/z'])).toMatchObject({
      lasting: 'https://a.test/z#part',
      url: 'https://a.test/z',
    });
    expect(walk('https://a.test/x#part', [301, '/y#new'])).toMatchObject({
      lasting: 'https://a.test/y#new',
      url: 'https://a.test/y',
    });
  });
});

test.each([
  ['a circle of two', [301, '/b'], [302, '/a'], 'redirects in a circle, over https://a.test/a'],
  ['a page that leads to itself', [301, '/b'], [301, '/b#x'], 'redirects in a circle, over https://a.test/b'],
  ['no place', [301, '/b'], [302, 'http://['], 'answers 302 without saying where to'],
  [
    'what is no web address',
    [301, '/b'],
    [302, 'javascript:alert(1)'],
    'redirects to javascript:alert(1), which is no address of the web',
  ],
] as [string, [number, string], [number, string], string][])('%s ends the trail', (_, one, two, why) => {
  expect(walk('https://a.test/a', one, two)).toEqual({ why });
});

test('a redirect without a place ends the trail', () => {
  expect(follow(trailFrom('https://a.test/'), 301, undefined)).toEqual({
    why: 'answers 301 without saying where to',
  });
});

test('five redirects are followed and a sixth is not', () => {
  const steps = [1, 2, 3, 4, 5, 6].map((n): [number, string] => [302, `/${n}`]);
  expect(walk('https://a.test/0', ...steps.slice(0, 5))).toMatchObject({ url: 'https://a.test/5' });
  expect(walk('https://a.test/0', ...steps)).toEqual({ why: 'redirects more than 5 times' });
});

test('redirects are the five statuses that name a place', () => {
  expect([200, 300, 301, 302, 303, 304, 305, 307, 308, 404].filter(isRedirect)).toEqual([
    301, 302, 303, 307, 308,
  ]);
});
