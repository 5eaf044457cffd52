import type { ContentFile } from './corpus.ts';

/** A choice of a deck, as far as it can be read. */
export interface ChoiceItem {
  /** Its place among the deck's items. */
  index: number;
  options: string[];
  /** The places of the options that are not said to be wrong; one, if all is well. */
  right: number[];
}

/** The choices of a deck. What is no option is left out; the schema reports it. */
export function choiceItems({ data }: ContentFile): ChoiceItem[] {
  const items = Array.isArray(data.items) ? (data.items as Record<string, unknown>[]) : [];
  return items.flatMap((item, index) => {
    if (item?.kind !== 'choice' || !Array.isArray(item.options)) return [];
    const given = (item.options as { text?: unknown; wrong?: unknown }[]).filter(
      (o) => typeof o?.text === 'string',
    );
    const right = given.flatMap((o, i) => (o.wrong === undefined ? [i] : []));
    return [{ index, options: given.map((o) => String(o.text)), right }];
  });
}
