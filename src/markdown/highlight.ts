import type { Element, ElementContent } from 'hast';
import { bundledLanguages, createHighlighter, type HighlighterGeneric, type ThemeRegistration } from 'shiki';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

/**
 * Shiki wants a theme of colours. Ours gives each kind of token a colour that stands for a class, so that the
 * page's style sheet decides what it looks like in either theme and no token carries a style attribute.
 */
const CLASSES: Record<string, { cls: string; scopes: string[] }> = {
  '#000001': { cls: 'tok-comment', scopes: ['comment', 'punctuation.definition.comment'] },
  '#000002': {
    cls: 'tok-string',
    scopes: ['string', 'punctuation.definition.string', 'constant.other.symbol'],
  },
  '#000003': { cls: 'tok-number', scopes: ['constant.numeric', 'constant.language', 'constant.character'] },
  '#000004': {
    cls: 'tok-keyword',
    scopes: [
      'keyword',
      'storage',
      'variable.language',
      'keyword.operator.new',
      'keyword.operator.expression',
    ],
  },
  '#000005': {
    cls: 'tok-function',
    scopes: ['entity.name.function', 'support.function', 'meta.function-call entity'],
  },
  '#000006': {
    cls: 'tok-type',
    scopes: ['entity.name.type', 'entity.name.class', 'support.type', 'support.class'],
  },
  '#000007': {
    cls: 'tok-name',
    scopes: ['entity.name.tag', 'entity.other.attribute-name', 'support.type.property-name'],
  },
};
const PLAIN = '#00000f';

const THEME: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: PLAIN,
  bg: '#ffffff',
  settings: [
    { settings: { foreground: PLAIN } },
    ...Object.entries(CLASSES).map(([foreground, { scopes }]) => ({
      scope: scopes,
      settings: { foreground },
    })),
    { scope: ['keyword.operator', 'storage.type.function.arrow'], settings: { foreground: PLAIN } },
  ],
};

let highlighter: Promise<HighlighterGeneric<never, never>> | undefined;
const loaded = new Set<string>();

/** Whether Shiki knows a language by this name. */
export function knowsLanguage(lang: string): boolean {
  return lang === '' || lang === 'text' || Object.hasOwn(bundledLanguages, lang);
}

/** Code as spans with a class for each kind of token; plain text where the language is not known. */
export async function highlight(code: string, lang: string): Promise<ElementContent[]> {
  if (lang === '' || lang === 'text' || !knowsLanguage(lang)) return [{ type: 'text', value: code }];
  highlighter ??= createHighlighter({
    themes: [THEME],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  }) as Promise<HighlighterGeneric<never, never>>;
  const shiki = await highlighter;
  if (!loaded.has(lang)) {
    await shiki.loadLanguage(lang as never);
    loaded.add(lang);
  }
  const lines = shiki.codeToTokensBase(code, {
    lang: lang as never,
    theme: 'classes' as never,
    // By default a line that takes over half a second stays plain, and a busy machine would build other pages.
    tokenizeTimeLimit: 0,
  });
  return lines.flatMap((tokens, i) => [
    ...(i > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    ...mergeTokens(tokens),
  ]);
}

function mergeTokens(tokens: { content: string; color?: string }[]): ElementContent[] {
  const out: ElementContent[] = [];
  for (const { content, color } of tokens) {
    const cls = content.trim() === '' ? undefined : CLASSES[(color ?? '').toLowerCase()]?.cls;
    const last = out.at(-1);
    if (!cls) {
      if (last?.type === 'text') last.value += content;
      else out.push({ type: 'text', value: content });
      continue;
    }
    const span: Element = {
      type: 'element',
      tagName: 'span',
      properties: { className: [cls] },
      children: [{ type: 'text', value: content }],
    };
    out.push(span);
  }
  return out;
}
