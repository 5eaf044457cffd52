import type { Rating } from '../../../core/study/event.ts';

/** What a key asks for. */
export type Command =
  | { readonly do: 'show' | 'undo' }
  | { readonly do: 'rate'; readonly rating: Rating }
  | { readonly do: 'choose'; readonly place: number };

/**
 * What a key press in the region of the review means; undefined where it belongs to a field or a button, or to the
 * browser. Letters are found by their place on the keyboard where it writes another alphabet.
 */
export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.repeat || event.isComposing) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea, [contenteditable]')) return undefined;
  const key = /^[\x20-\x7e]$/.test(event.key) ? event.key.toLowerCase() : letterAt(event);
  if (event.ctrlKey || event.metaKey)
    return key === 'z' && !event.shiftKey && !event.altKey ? { do: 'undo' } : undefined;
  if (event.altKey) return undefined;
  if (key === ' ' || key === 'Enter')
    return target?.closest('button, a, summary') ? undefined : { do: 'show' };
  if (key === 'u') return { do: 'undo' };
  if (/^[1-4]$/.test(key)) return { do: 'rate', rating: Number(key) as Rating };
  if (/^[a-e]$/.test(key)) return { do: 'choose', place: key.charCodeAt(0) - 97 };
  return undefined;
}

const letterAt = ({ key, code }: KeyboardEvent): string =>
  /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
