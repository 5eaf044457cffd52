import { referencedIds } from './prune.ts';

/**
 * Names what is pointed to `<prefix>-a`, `<prefix>-b`, ... and drops all other ids. The prefix is
 * what `place` exchanges, so that a picture can stand on a page twice.
 */
export function renameIds(svg: Element, prefix: string): void {
  const used = referencedIds(svg);
  const names = new Map<string, string>();
  for (const element of svg.querySelectorAll('[id]')) {
    if (used.has(element.id)) names.set(element.id, `${prefix}-${names.size.toString(36)}`);
  }
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const attribute of element.attributes) {
      if (attribute.name === 'href') attribute.value = `#${names.get(attribute.value.slice(1)) ?? ''}`;
      else
        attribute.value = attribute.value.replace(
          /^url\(#(.+)\)$/,
          (_, id) => `url(#${names.get(id) ?? ''})`,
        );
    }
    const name = names.get(element.id);
    if (name) element.id = name;
    else element.removeAttribute('id');
  }
}
