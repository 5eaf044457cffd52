import { codeSpans } from '../code-spans.ts';
import type { Card, Choice } from './card.ts';

/** A card with what Anki shows beside it. */
export interface AnkiCard {
  readonly card: Card;
  /** Its topic and area: Anki's tags hold no spaces. */
  readonly tags: readonly string[];
  /** What the back leads to. */
  readonly link: { readonly url: string; readonly text: string };
}

/**
 * A text file that Anki imports: a note a line with four columns, GUID, front, back and tags. The GUID is the card's
 * id, so that importing a newer file updates the notes that are there. Source: the manual of Anki, "Text Files".
 */
export function ankiFile(deck: string, cards: readonly AnkiCard[]): string {
  const head = ['#separator:tab', '#html:true', `#deck:${deck}`, '#guid column:1', '#tags column:4'];
  const rows = cards.map(({ card, tags, link }) => {
    const more = `<a href="${html(link.url)}">${html(link.text)}</a>`;
    return [card.id, front(card), `${back(card)}<br><br>${more}`, tags.join(' ')].map(field).join('\t');
  });
  return [...head, ...rows, ''].join('\n');
}

function front(card: Card): string {
  if (card.kind === 'recall') return shown(card.question);
  return [shown(card.question), ...card.options.map(({ text }, i) => `${letter(i)}. ${shown(text)}`)].join(
    '<br>',
  );
}

function back(card: Card): string {
  if (card.kind === 'recall') return `<b>${shown(card.answer)}</b><br>${shown(card.why)}`;
  return [`<b>${right(card)}</b>`, shown(card.why), ...wrongs(card)].join('<br>');
}

const letter = (i: number): string => String.fromCharCode(65 + i);

function right({ options }: Choice): string {
  const i = options.findIndex(({ wrong }) => wrong === undefined);
  return `${letter(i)}. ${shown(options[i]?.text ?? '')}`;
}

const wrongs = ({ options }: Choice): string[] =>
  options.flatMap(({ wrong }, i) => (wrong === undefined ? [] : [`${letter(i)}. ${shown(wrong)}`]));

/** A text of a card as HTML: code between backticks as code, a new line as a break. */
const shown = (text: string): string =>
  codeSpans(text)
    .map(({ text: part, code }) => (code ? `<code>${html(part)}</code>` : html(part)))
    .join('');

const html = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A field is one line without a tab, which would end it; one with a quotation mark stands in quotation marks, each doubled. */
const field = (text: string): string => {
  const line = text.replace(/\r\n?|\n/g, '<br>').replace(/\t/g, '&#9;');
  return /"/.test(line) ? `"${line.replace(/"/g, '""')}"` : line;
};
