import type { SettingsParts } from './parts.ts';

const root = document.querySelector<HTMLElement>('[data-settings]');
if (root) void start(root);

/** Loads what reads the storage; where that fails the page says so, with a button to try again. */
async function start(box: HTMLElement): Promise<void> {
  const words = JSON.parse(document.getElementById('settings-words')?.textContent ?? '') as SettingsParts;
  try {
    const { openSettings } = await import('./open.tsx');
    await openSettings(box, words);
  } catch {
    const notice = document.createElement('p');
    const again = document.createElement('button');
    notice.className = 'notice';
    again.type = 'button';
    again.className = 'button';
    again.textContent = words.live.retry;
    again.addEventListener('click', () => void start(box));
    notice.append(words.live.unloaded, ' ', again);
    box.replaceChildren(notice);
  }
}
