// @vitest-environment jsdom
import { toHtml } from 'hast-util-to-html';
import { beforeEach, expect, test, vi } from 'vitest';
import { startEstimates } from '../../../src/client/estimate-editor.ts';
import { evaluatePage } from '../../../src/core/estimate/evaluate.ts';
import { estimateWords } from '../../../src/i18n/estimate.ts';
import { estimateProgram, inlineEstimate, renderEstimate } from '../../../src/markdown/estimate.ts';
import { MESSAGES } from './pages.ts';

const page = evaluatePage([
  { title: 'Load', source: MESSAGES, line: 2 },
  { title: 'Nodes', source: 'capacity = 20 k messages/s/server\nservers = ceil(peak / capacity)', line: 20 },
]);
const words = estimateWords.en;

/** Puts a page with two estimates and two sentences into the document and starts it. */
function open(hash = ''): void {
  history.replaceState(null, '', `/topics/x/${hash}`);
  const tables = page.blocks.map((b) => toHtml(renderEstimate(b, words, 'en')));
  const say = (e: string) => toHtml(inlineEstimate(e, page.values, 'en'));
  document.body.innerHTML = `<p id="one">${say('peak')}</p><p id="two">${say('storage in GB/day to 2')}</p>${tables.join('')}
    <script type="application/json" id="estimate-data">${estimateProgram(page, words, 'en')}</script>`;
  startEstimates();
}

const field = (name: string) =>
  document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`) as HTMLInputElement;
const text = (selector: string) =>
  (document.querySelector(selector)?.textContent ?? '').replace(/\u00a0/g, ' ');
const statuses = () => [...document.querySelectorAll('[role=status]')].map((e) => e.textContent);
const buttons = () => [...document.querySelectorAll('button')];

function type(name: string, value: string, isDone = true): void {
  field(name).focus();
  field(name).value = value;
  field(name).dispatchEvent(new Event('input'));
  if (isDone) field(name).dispatchEvent(new Event('change'));
  if (isDone) field(name).blur();
}

beforeEach(() => {
  vi.restoreAllMocks();
  Element.prototype.scrollIntoView = vi.fn();
});

test('nothing changes on a page until a reader changes it', () => {
  open();
  expect(text('#one')).toBe('69,400 messages/s');
  expect(
    [...document.querySelectorAll('input')].map((i) => [
      i.ariaLabel ?? i.getAttribute('aria-label'),
      i.value,
    ]),
  ).toEqual([
    ['users', '50,000,000'],
    ['sends', '40'],
    ['size', '300'],
    ['capacity', '20,000'],
  ]);
  expect(document.querySelectorAll('[data-was]')).toHaveLength(0);
  expect(buttons().map((b) => b.hidden)).toEqual([true, true, true, true]);
});

test('a page without estimates is left alone', () => {
  document.body.innerHTML = '<p>No estimate</p>';
  startEstimates();
  expect(document.body.innerHTML).toBe('<p>No estimate</p>');
});

test('results in tables and sentences follow while the reader types', () => {
  open();
  type('users', '100M', false);
  expect(text('#one')).toBe('139,000 messages/s');
  expect(text('#two')).toBe('1,200 GB/day');
  expect(text('td [data-estimate=servers]')).toBe('7 servers');
  expect(field('users').value).toBe('100M');
  type('users', '100M');
  expect(field('users').value).toBe('100,000,000');
  expect(statuses()).toEqual(['users is now 100,000,000.', '']);
});

test('what changed is marked with what it was, and nothing else is', () => {
  open();
  type('users', '100e6');
  const marks = [...document.querySelectorAll('td[data-was]')].map((e) => e.getAttribute('data-was'));
  expect(marks).toContain('was 50,000,000');
  expect(marks).toContain('was 69,400\u00a0messages/s');
  expect(field('sends').closest('td')?.hasAttribute('data-was')).toBe(false);
  expect(document.querySelector('#one span')?.hasAttribute('data-was')).toBe(true);
  type('users', '50 M');
  expect(document.querySelectorAll('[data-was]')).toHaveLength(0);
});

test('the unit beside a number agrees with it', () => {
  open();
  type('users', '1');
  expect(field('users').closest('td')?.textContent).toBe('\u00a0user');
});

test.each(['', '1,5', '١٢', 'NaN', 'Infinity', '<b>5</b>', '9'.repeat(50_000)])(
  '"%.20s" is refused, and said',
  (typed) => {
    open();
    type('users', typed, false);
    expect(field('users').getAttribute('aria-invalid')).toBe('true');
    expect(text('#one')).toBe('69,400 messages/s');
    type('users', typed);
    expect(field('users').hasAttribute('aria-invalid')).toBe(false);
    expect(field('users').value).toBe('50,000,000');
    expect(statuses()[0]).toBe(
      `“${typed.slice(0, 40)}” is not a number here, so users stays 50,000,000. Examples: 5000, 1.5, 50M.`,
    );
  },
);

test.each([
  ['-1', '0'],
  ['1e308', '1e18'],
])('%s is brought into range, and said', (typed, used) => {
  open();
  type('users', typed, false);
  expect(field('users').getAttribute('aria-invalid')).toBe('true');
  expect(text('#one')).toBe('69,400 messages/s');
  type('users', typed);
  expect(statuses()[0]).toBe(`Numbers go from 0 to 1e18: users is now ${used}.`);
  expect(document.body.textContent).not.toMatch(/NaN|Infinity/);
});

test('a division by zero is said in words and mends itself', () => {
  open();
  type('capacity', '0');
  expect(text('td [data-estimate=servers]')).toBe('not a number: no finite result');
  expect(document.body.textContent).not.toMatch(/NaN|Infinity/);
  type('capacity', '10k');
  expect(text('td [data-estimate=servers]')).toBe('7 servers');
});

test('Reset brings back the numbers of the page, and its buttons stay under the keyboard', () => {
  open('#estimate=v1;users=100e6');
  expect(text('#one')).toBe('139,000 messages/s');
  buttons()[0]?.click();
  expect(text('#one')).toBe('69,400 messages/s');
  expect(field('users').value).toBe('50,000,000');
  expect(location.hash).toBe('');
  expect(statuses()[0]).toBe('Back to the numbers of the page.');
  expect(buttons()[0]?.hidden).toBe(false);
});

test('Reset leaves another fragment alone', () => {
  open('#numbers');
  type('users', '5');
  buttons()[0]?.click();
  expect(location.hash).toBe('#numbers');
});

test('Copy link puts the changed assumptions into the address, and into the clipboard where there is one', async () => {
  open('#numbers');
  type('users', '80M');
  type('size', '1.5k');
  buttons()[1]?.click();
  await vi.waitFor(() => expect(statuses()[0]).toBe('The link is in the address bar.'));
  expect(location.hash).toBe('#estimate=v1;users=80e6;size=1500');
  const writeText = vi.fn(() => Promise.resolve());
  Object.assign(navigator, { clipboard: { writeText } });
  buttons()[1]?.click();
  await vi.waitFor(() => expect(statuses()[0]).toBe('Link with your numbers copied.'));
  expect(writeText).toHaveBeenCalledWith(location.href);
  writeText.mockReturnValueOnce(Promise.reject(new Error('denied')));
  buttons()[1]?.click();
  await vi.waitFor(() => expect(statuses()[0]).toBe('The link is in the address bar.'));
});

test('a link sets the assumptions it names, says so, and shows them', () => {
  open('#estimate=v1;users=100e6;capacity=10000');
  expect(text('#one')).toBe('139,000 messages/s');
  expect(text('td [data-estimate=servers]')).toBe('14 servers');
  expect(statuses()[0]).toBe('From the link: users, capacity.');
  expect(Element.prototype.scrollIntoView).toHaveBeenCalledOnce();
});

test('a tampered link does what it can and says the rest', () => {
  open('#estimate=v1;users=-5;__proto__=1;peak=3;size=abc;%E0%A4%A');
  expect(text('#one')).toBe('0 messages/s');
  expect(statuses()[0]).toBe(
    'From the link: users. Numbers go from 0 to 1e18: users is now 0. Ignored in the link: __proto__=1, peak=3, size=abc, %E0%A4%A.',
  );
  expect(({} as { users?: unknown }).users).toBeUndefined();
});

test('a link that comes while the page is open replaces what was changed', () => {
  open();
  type('sends', '1');
  history.replaceState(null, '', '#estimate=v1;users=100e6');
  dispatchEvent(new Event('hashchange'));
  expect(field('sends').value).toBe('40');
  expect(text('#one')).toBe('139,000 messages/s');
  history.replaceState(null, '', '#numbers');
  dispatchEvent(new Event('hashchange'));
  expect(text('#one')).toBe('139,000 messages/s');
});
