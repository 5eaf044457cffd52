import { render } from 'preact';
import { browserStore } from '../study/browser-store.ts';
import type { SettingsParts } from './parts.ts';
import { Settings } from './settings.tsx';

/** Draws the page's live part in place of what stands there. */
export async function openSettings(box: HTMLElement, words: SettingsParts): Promise<void> {
  const store = await browserStore();
  box.replaceChildren();
  render(<Settings store={store} {...words} />, box);
}
