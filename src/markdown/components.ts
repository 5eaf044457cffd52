import type { ElementContent } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { slotElement } from './slots.ts';

/** The whole vocabulary of components, each with the attributes it must and may have. */
export const VOCABULARY: Readonly<Record<string, { needs: readonly string[]; may: readonly string[] }>> = {
  Simulator: { needs: ['id'], may: ['scenario'] },
  SimResult: { needs: ['id', 'scenario', 'metric'], may: ['limiter', 'digits'] },
  NumbersTable: { needs: ['set'], may: [] },
  AvailabilityTable: { needs: [], may: [] },
  PrefixTable: { needs: [], may: [] },
  TimeTable: { needs: [], may: [] },
  Aside: { needs: ['kind'], may: ['title'] },
};
/** Components that stand in a sentence; all others stand between paragraphs. */
const INLINE = new Set(['SimResult']);
const ASIDE_KINDS = ['info', 'tip', 'caution', 'danger', 'deep'];

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/** What is wrong with a component as it stands in a page, or undefined. */
export function componentProblem(node: Jsx): { message: string; remedy: string } | undefined {
  const name = node.name ?? '';
  const known = Object.hasOwn(VOCABULARY, name) ? VOCABULARY[name] : undefined;
  if (!known) {
    return {
      message: `<${name}> is not one of the components that pages may use`,
      remedy: `use one of ${Object.keys(VOCABULARY).join(', ')}, or write plain Markdown`,
    };
  }
  const given = node.attributes.map((a) => (a.type === 'mdxJsxAttribute' ? a.name : '{...}'));
  const odd = given.filter((g) => !known.needs.includes(g) && !known.may.includes(g));
  const lacking = known.needs.filter((n) => !given.includes(n));
  const expression = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && typeof a.value !== 'string');
  if (odd.length) {
    return {
      message: `<${name}> has no attribute ${odd.join(', ')}`,
      remedy: `it takes ${[...known.needs, ...known.may].join(', ') || 'none'}`,
    };
  }
  if (node.type === 'mdxJsxTextElement' && !isInline(name)) {
    return {
      message: `<${name}> stands inside a sentence`,
      remedy: 'put it between two paragraphs, on lines of its own',
    };
  }
  if (lacking.length)
    return { message: `<${name}> lacks ${lacking.join(', ')}`, remedy: `write ${lacking[0]}="..."` };
  if (expression)
    return {
      message: `<${name}> has an attribute that is not a text`,
      remedy: 'write name="text", without braces',
    };
  if (name === 'Aside' && !ASIDE_KINDS.includes(attributesOf(node).kind ?? '')) {
    return { message: '<Aside> has an unknown kind', remedy: `kind is one of ${ASIDE_KINDS.join(', ')}` };
  }
  return undefined;
}

/** Whether a component stands in a sentence. */
export function isInline(name: string): boolean {
  return INLINE.has(name);
}

/** The attributes of a component as plain texts. */
export function attributesOf(node: Jsx): Record<string, string> {
  const props: Record<string, string> = {};
  for (const a of node.attributes) {
    if (a.type === 'mdxJsxAttribute' && typeof a.value === 'string') props[a.name] = a.value;
  }
  return props;
}

/** A component as HTML: an aside at once, all others as a slot that the page fills. */
export function componentElement(node: Jsx, children: ElementContent[]): ElementContent {
  const props = attributesOf(node);
  if (node.name !== 'Aside') return slotElement({ name: node.name ?? '', props });
  const title: ElementContent[] = props.title
    ? [
        {
          type: 'element',
          tagName: 'p',
          properties: { className: ['aside-title'] },
          children: [{ type: 'text', value: props.title }],
        },
      ]
    : [];
  return {
    type: 'element',
    tagName: 'aside',
    properties: {
      className: ['aside', props.kind ?? 'info'],
      ...(props.title && { ariaLabel: props.title }),
    },
    children: [...title, ...children],
  };
}
