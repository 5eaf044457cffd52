import sheet from '../../styles/search.css?url';
import { element } from './element.ts';

/** Loads the styles of the search box; settles also if they cannot be had, since the box works without them. */
export function loadStyles(): Promise<void> {
  return new Promise((done) => {
    const link = element('link', { rel: 'stylesheet', href: sheet });
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
}
