/**
 * Whether a link means this `lb-sim`: of several copies of a simulator on a page it means the one that begins with the
 * link's scenario, or else the first. `text` is the link after `sim-<id>=`.
 */
export function isMeant(host: Element, text: string): boolean {
  const copies = [...document.querySelectorAll(`lb-sim[sim="${host.getAttribute('sim')}"]`)];
  const parts = text.split(/;|%3B/i);
  const named = copies.find((copy) => parts.includes(`scenario=${copy.getAttribute('scenario')}`));
  return host === (named ?? copies[0]);
}
