import type { AllWords } from './desk.ts';

const root = document.querySelector<HTMLElement>('[data-review]');
if (root) void start(root);

/** Loads the reviews; where that fails the page says so, with a button to try again. */
async function start(box: HTMLElement): Promise<void> {
  const words = JSON.parse(document.getElementById('review-words')?.textContent ?? '') as AllWords;
  try {
    const { openReview } = await import('./open.tsx');
    await openReview(box, words);
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
