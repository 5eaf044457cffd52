import { render } from 'preact';
import { studyWords } from '../../i18n/study.ts';
import type { Store } from '../study/store.ts';
import { Troubles } from '../study/trouble.tsx';

let place: HTMLElement | undefined;

/** Says behind the buttons that were pressed why their marks may not be kept; nothing where they are again. */
export function showTroubles(store: Store, behind: Element): void {
  place ??= document.createElement('div');
  behind.after(place);
  const words = studyWords[document.body.dataset.locale === 'ko' ? 'ko' : 'en'];
  render(<Troubles store={store} words={words} />, place);
}
