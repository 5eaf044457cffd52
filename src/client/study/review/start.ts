import type { ReviewLive } from '../../../i18n/review.ts';
import type { StudyWords } from '../../../i18n/study.ts';

const root = document.querySelector<HTMLElement>('[data-review]');
if (root) void start(root);

/** Loads the reviews; where that fails the page says so, with a button to try again. */
async function start(box: HTMLElement): Promise<void> {
  const { live, study } = JSON.parse(document.getElementById('review-words')?.textContent ?? '') as {
    live: ReviewLive;
    study: StudyWords;
  };
  try {
    const { openReview } = await import('./open.tsx');
    await openReview(box, live, study);
  } catch {
    const notice = document.createElement('p');
    const again = document.createElement('button');
    notice.className = 'notice';
    again.type = 'button';
    again.className = 'button';
    again.textContent = live.retry;
    again.addEventListener('click', () => void start(box));
    notice.append(live.unloaded, ' ', again);
    box.replaceChildren(notice);
  }
}
