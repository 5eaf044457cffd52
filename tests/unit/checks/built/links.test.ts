import { describe, expect, test } from 'vitest';
import { rule } from '../../../../scripts/checks/built/links.ts';
import { foundIn, foundInBody, ORIGIN, pageHtml, siteIn } from './site.ts';

describe('an address', () => {
  test.each([
    ['/topics/dns/'],
    ['../dns/'],
    ['./'],
    ['#here'],
    ['?q=1'],
    ['/'],
    ['/favicon.svg'],
    [`${ORIGIN}/topics/dns/`],
    ['https://example.com/anything'],
  ])('that leads somewhere passes: %s', async (href) => {
    expect(await foundInBody(rule, `<a href="${href}">x</a>`, { 'favicon.svg': '<svg/>' })).toEqual([]);
  });

  test.each([
    ['/topics/dsn/', 'leads nowhere (did you mean /topics/dns/?)'],
    ['/nothing-like-it/', 'leads nowhere (link to a page that is built)'],
    ['/topics/dns', 'lacks the slash at its end (end the address with a slash)'],
    ['/Topics/dns/', 'leads nowhere (did you mean /topics/dns/?)'],
    ['/topics/dns/index.html', 'names index.html (end the address with a slash)'],
    ['//example.com/', 'begins with two slashes (write https://)'],
    ['http://example.com/', 'is not https (link to https addresses only)'],
    ['javascript:void(0)', 'is not https (link to https addresses only)'],
    ['lb:topics/dns/', 'is not https (link to https addresses only)'],
    ['', 'is empty (write an address, or leave the attribute out)'],
  ])('%j is found', async (href, fault) => {
    expect(await foundInBody(rule, `<a href="${href}">x</a>`)).toEqual([`<a href="${href}"> ${fault}`]);
  });

  test('of an image, a script or a sheet is checked as well', async () => {
    const body =
      '<img src="/x.png" alt="x"><script src="/x.js"></script><link rel="stylesheet" href="/x.css">';
    expect(await foundInBody(rule, body)).toHaveLength(3);
  });

  test('that forgets the base leaves it', async () => {
    const page = pageHtml('topics/dns/', {
      base: '/repo/',
      body: '<a href="/topics/dns/">a</a><a href="/repo/topics/dns/">b</a>',
    });
    const folder = siteIn({ 'topics/dns/index.html': page }, '/repo/');
    expect(await foundIn(folder, [rule], '/repo/')).toEqual([
      'topics/dns/index.html: <a href="/topics/dns/"> leaves the base /repo/ (make it with address() of src/core/locale.ts)',
    ]);
  });
});
