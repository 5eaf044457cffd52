import type { Element } from 'hast';

/** A place in a page's stored HTML that is filled while the page is rendered. */
export interface Slot {
  name: string;
  props: Readonly<Record<string, string>>;
}

const MARK = /<lb-slot data-slot="([^"]*)"><\/lb-slot>/;

/** The element that stands in stored HTML for a slot. */
export function slotElement(slot: Slot): Element {
  return {
    type: 'element',
    tagName: 'lb-slot',
    // An apostrophe is the one character that would be escaped in an attribute, and not be found again.
    properties: { 'data-slot': encodeURIComponent(JSON.stringify(slot)).replaceAll("'", '%27') },
    children: [],
  };
}

/** Cuts stored HTML at its slots: strings of HTML and slots, in order. */
export function splitSlots(html: string): (string | Slot)[] {
  return html
    .split(MARK)
    .map((part, i) => (i % 2 ? (JSON.parse(decodeURIComponent(part)) as Slot) : part))
    .filter((part) => part !== '');
}
