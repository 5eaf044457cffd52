import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { evaluatePage } from '../../../src/core/estimate/evaluate.ts';
import { EstimateFault } from '../../../src/core/estimate/fault.ts';
import type { EstimateWords } from '../../../src/core/estimate/words.ts';
import { estimateWords } from '../../../src/i18n/estimate.ts';
import { estimateProgram, inlineEstimate, renderEstimate } from '../../../src/markdown/estimate.ts';
import { MESSAGES } from './pages.ts';

const words: Record<'en' | 'ko', EstimateWords> = estimateWords;

function render(source: string, locale: 'en' | 'ko' = 'en') {
  const page = evaluatePage([{ title: 'Peak <load>', source, line: 2 }]);
  expect(page.errors).toEqual([]);
  const figures = page.blocks.map((b) => renderEstimate(b, words[locale], locale));
  return { page, html: figures.map((f) => toHtml(f)).join('') };
}

test('a block is a figure with a captioned table of name, how, value and note', () => {
  const { html } = render('users = 50 M users # daily active\npeak = users * 3 - 1 user');
  expect(html).toBe(
    '<figure class="estimate"><table class="estimate-table"><caption>Peak &#x3C;load></caption>' +
      '<thead><tr><th scope="col">Name</th><th scope="col">How</th><th scope="col">Value</th><th scope="col">Note</th></tr></thead>' +
      '<tbody><tr><th scope="row"><code>users</code></th><td class="estimate-how">given</td>' +
      '<td class="estimate-result"><span class="estimate-number" data-assumption="users">50,000,000</span><span>\u00a0users</span></td>' +
      '<td class="estimate-note">daily active</td></tr>' +
      '<tr><th scope="row"><code>peak</code></th><td class="estimate-how"><code>users × 3 − 1 user</code></td>' +
      '<td class="estimate-result"><span data-estimate="peak">150,000,000\u00a0users</span></td>' +
      '<td class="estimate-note"></td></tr></tbody></table><div class="estimate-bar"></div></figure>',
  );
});

test('a block without notes has no column for them, and one without assumptions no bar', () => {
  const { html } = render('a = 2 * 3');
  expect(html).not.toContain('Note');
  expect(html).not.toContain('estimate-bar');
});

test('a block that uses months or years says how long they are', () => {
  expect(render('a = 5 TB/year').html).toContain('A year is 365.25 days');
  expect(render('a = 5 TB\nb = a / (2 months) -> GB/day').html).toContain('365.25');
  expect(render('year_1 = 5 TB # a year').html).not.toContain('365.25');
});

test('a Korean page has Korean titles and units', () => {
  const { html } = render(MESSAGES, 'ko');
  expect(html).toContain('<th scope="col">계산</th>');
  expect(html).toContain('69,400건/초');
  expect(html).toContain('1년은 365.25일');
});

test('nothing carries a style attribute', () => {
  const { html, page } = render(MESSAGES);
  expect(html + toHtml(inlineEstimate('peak in messages/day to 2', page.values, 'en'))).not.toContain(
    'style=',
  );
});

test('a value in a sentence names its row, and its own view where it has one', () => {
  const { values } = render(MESSAGES).page;
  const view = (expression: string) => {
    const { tagName, properties, children } = inlineEstimate(expression, values, 'en') as Element;
    const { dataEstimate } = properties;
    return [tagName, dataEstimate, (children[0] as { value: string }).value];
  };
  expect(view('peak')).toEqual(['span', 'peak', '69,400\u00a0messages/s']);
  expect(view('storage in GB/day')).toEqual(['span', `storage|${8e9 / 86_400}|GB/day`, '600\u00a0GB/day']);
  expect(view('average in messages/day')[1]).toBe(`average|${1 / 86_400}|messages/day|message/day`);
  expect(view('peak to 1')[1]).toBe('peak|1|messages/s|message/s|1');
  expect(() => view('peek')).toThrow(EstimateFault);
});

test('the data of a page is JSON that cannot end its script element', () => {
  const { page } = render('a = 5 users # </script>');
  const text = estimateProgram(page, { ...words.en, live: { ...words.en.live, hint: '</script>' } }, 'en');
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({
    rows: [['a', 5, 1, 'users', 'user']],
    words: { hint: '</script>' },
  });
});
