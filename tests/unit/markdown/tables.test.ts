import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { anchorHeadings } from '../../../src/markdown/headings.ts';
import { wrapTables } from '../../../src/markdown/tables.ts';
import { hastOf, html } from './html.ts';

const TABLE = '| a | b |\n| :-- | --: |\n| 1 | 2 |\n';

async function wrapped(markdown: string): Promise<string> {
  const tree = await hastOf(markdown);
  anchorHeadings(tree, (h) => h);
  wrapTables(tree, (heading) => `Table: ${heading}`);
  return html(tree).replaceAll('\n', '');
}

describe('a table', () => {
  test('stands in a region that has a name and that a keyboard can scroll', async () => {
    const out = await wrapped(`## Costs\n\n${TABLE}`);
    expect(out).toContain(
      '<div class="table-scroll" role="region" aria-label="Table: Costs" tabindex="0"><table>',
    );
  });

  test('is counted where a section has several, so that names differ', async () => {
    const names = [
      ...(await wrapped(`## Costs\n\n${TABLE}\n${'text\n\n'}${TABLE}\n## More\n\n${TABLE}`)).matchAll(
        /aria-label="(Table[^"]*)"/g,
      ),
    ];
    expect(names.map((m) => m[1])).toEqual(['Table: Costs', 'Table: Costs 2', 'Table: More']);
  });

  test('is aligned by class, never by an attribute of presentation', async () => {
    const out = await wrapped(TABLE);
    expect(out).toContain(
      '<th class="align-left" scope="col">a</th><th class="align-right" scope="col">b</th>',
    );
    expect(out).toContain('<td class="align-right">2</td>');
    expect(out).not.toContain('align="');
  });

  test('has no header cell without words', async () => {
    expect(await wrapped('| | b |\n| - | - |\n| 1 | 2 |\n')).toContain(
      '<tr><td></td><th scope="col">b</th></tr>',
    );
  });

  test('that was made with heads of rows keeps them', () => {
    const th: Element = {
      type: 'element',
      tagName: 'th',
      properties: { scope: 'row' },
      children: [{ type: 'text', value: 'x' }],
    };
    const table: Element = { type: 'element', tagName: 'table', properties: {}, children: [th] };
    const tree: Root = { type: 'root', children: [table] };
    wrapTables(tree, (heading) => heading);
    expect(th.properties.scope).toBe('row');
  });
});
