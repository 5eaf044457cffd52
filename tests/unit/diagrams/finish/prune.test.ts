import { expect, test } from 'vitest';
import {
  dropAttributes,
  dropEmpty,
  dropHidden,
  dropRepeatedOutlines,
} from '../../../../src/diagrams/finish/prune.ts';
import { parseSvg } from '../parse-svg.ts';

function after(change: (svg: Element) => void, markup: string): string {
  const svg = parseSvg(markup);
  change(svg);
  return svg.innerHTML;
}

test('what is not displayed is removed', () => {
  expect(after(dropHidden, '<style>.today{display:none}</style><g class="today"><line/></g>')).not.toContain(
    'line',
  );
});

test('only attributes that draw are kept', () => {
  const kept = 'd="M0 0" fill="none" stroke-width="2" marker-end="url(#a)"';
  expect(
    after(dropAttributes, `<path ${kept} class="x" style="a:b" data-id="1" onclick="x()" role="img"/>`),
  ).toBe(`<path ${kept}></path>`);
});

test('definitions that nobody uses go, used ones stay', () => {
  const markup =
    '<defs><marker id="a"><path d="M0 0"/></marker><marker id="b"><path d="M0 0"/></marker></defs><path d="M0 0H1" marker-end="url(#a)"/>';
  expect(after(dropEmpty, markup)).toContain('id="a"');
  expect(after(dropEmpty, markup)).not.toContain('id="b"');
});

test('empty shapes go, then the groups they leave empty, then groups that only wrap', () => {
  expect(
    after(dropEmpty, '<g transform="scale(2)"><rect/><text> </text><path d=""/><circle/></g><g><line/></g>'),
  ).toBe('<line></line>');
});

const SQUARE = 'M0 0L9 0L9 9L0 9L0 0';
const paint = 'fill="a" stroke="b"';

test('an outline drawn over its own fill goes, and the fill is closed', () => {
  expect(after(dropRepeatedOutlines, `<path d="${SQUARE}" ${paint}/><path d="${SQUARE}" ${paint}/>`)).toBe(
    `<path d="${SQUARE}Z" ${paint}></path>`,
  );
});

test('paths of another paint, size or without a fill stay', () => {
  for (const pair of [
    `<path d="${SQUARE}" ${paint}/><path d="${SQUARE}" fill="c" stroke="b"/>`,
    `<path d="${SQUARE}" ${paint}/><path d="M0 0L9 0" ${paint}/>`,
    `<path d="${SQUARE}" fill="none"/><path d="${SQUARE}" fill="none"/>`,
  ])
    expect(parseSvg(after(dropRepeatedOutlines, pair)).children).toHaveLength(2);
});
