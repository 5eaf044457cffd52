import { visit } from 'unist-util-visit';
import type { Finding } from '../../src/core/finding.ts';
import type { Page } from './corpus.ts';
import { headingsOf, type PageHeading } from './page-headings.ts';
import type { Rule } from './rule.ts';
import { headingOrder, requiredHeadings, sectionHolds } from './sections.ts';
import { translations } from './translations.ts';

/** Headings that skip a level, that lack a stable anchor, or that are not those of their kind. */
export const rule: Rule = {
  id: 'headings',
  title: 'headings begin at ##, skip no level, and are those of the kind, in its order',
  check: (corpus) => [
    ...corpus.pages.flatMap((page) => [...levels(page), ...anchors(page)]),
    ...corpus.pages
      .filter((p) => p.locale === 'en' && !p.problem)
      .flatMap((page) => [...missing(page), ...misplaced(page)]),
    ...translations(corpus).flatMap(({ korean, english }) => sameShape(korean, english)),
  ],
};

function levels(page: Page): Finding[] {
  let last = 1;
  return headingsOf(page).flatMap(({ depth, text, line }) => {
    const from = last;
    last = depth;
    if (depth === 1) {
      const remedy = 'write ##; the title comes from the front matter';
      return [finding(page, line, `"${text}" is a second title`, remedy)];
    }
    if (!/[\p{L}\p{N}]/u.test(text))
      return [
        finding(
          page,
          line,
          'the heading has no letter or digit to make an anchor of',
          'write it out, or delete it',
        ),
      ];
    if (depth <= from + 1) return [];
    const remedy = `write ${'#'.repeat(from + 1)} ${text}`;
    return [finding(page, line, `"${text}" skips a level, from ${from} to ${depth}`, remedy)];
  });
}

/** An anchor must not change when a number does. */
function anchors(page: Page): Finding[] {
  return headingsOf(page).flatMap(({ node, line, text }) => {
    let computed = false;
    visit(node, (n) => {
      if (
        n.type === 'inlineMath' ||
        n.type === 'mdxJsxTextElement' ||
        (n.type === 'inlineCode' && n.value.startsWith('='))
      ) {
        computed = true;
      }
    });
    return computed
      ? [
          finding(
            page,
            line,
            `"${text}" holds a value or a formula, and its anchor would change with it`,
            'move it into the text',
          ),
        ]
      : [];
  });
}

function missing(page: Page): Finding[] {
  const given = topLevel(page).map((h) => h.text);
  return requiredHeadings(page.kind)
    .filter((name) => !given.includes(name))
    .map((name) => {
      const remedy = `write the section: ${sectionHolds(page.kind, name)}`;
      return finding(page, undefined, `the heading "## ${name}" is missing`, remedy);
    });
}

function misplaced(page: Page): Finding[] {
  const order = headingOrder(page.kind);
  let last = -1;
  return topLevel(page).flatMap(({ text, line }) => {
    const at = order.indexOf(text);
    if (at < 0) return nearlyNamed(page, text, line, order);
    const before = order[last];
    if (at > last) {
      last = at;
      return [];
    }
    const message = at === last ? `"${text}" is there twice` : `"${text}" stands after "${before}"`;
    return [finding(page, line, message, `the order is ${order.join(', ')}`)];
  });
}

/** "In Production", "Misconception": meant, but not found by readers and tools. */
function nearlyNamed(page: Page, text: string, line: number, order: readonly string[]): Finding[] {
  const plain = (s: string) =>
    s
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/s$/, '');
  const meant = order.find((name) => plain(name) === plain(text));
  return meant
    ? [finding(page, line, `"${text}" is not the name of the section`, `write "## ${meant}"`)]
    : [];
}

/** A translation has its own words and the same sections, so that a link to the third section finds the third. */
function sameShape(korean: Page, english: Page): Finding[] {
  const shape = (page: Page) => headingsOf(page).map((h) => '#'.repeat(h.depth));
  const [own, other] = [shape(korean), shape(english)];
  if (own.join() === other.join() || english.problem || korean.problem) return [];
  const at = own.findIndex((mark, i) => mark !== other[i]);
  const line = headingsOf(korean)[at]?.line;
  const message = `has ${own.length} headings, the English page ${other.length}${line ? ', and they part here' : ''}`;
  return [finding(korean, line, message, `give it the same headings as ${english.path}, level by level`)];
}

const topLevel = (page: Page): PageHeading[] => headingsOf(page).filter((h) => h.depth === 2);

function finding({ path }: Page, line: number | undefined, message: string, remedy: string): Finding {
  return { file: path, line, rule: 'headings', message, remedy };
}
