/** What a page says where its script did not come. */
interface Unloaded {
  readonly live: { readonly unloaded: string; readonly retry: string };
}

/**
 * Fills the part of the page marked `data-<name>` by its script, with the words that lie in the page as
 * `<name>-words`. Where the script does not come the page says so, with a button to try again.
 */
export function wake<Words extends Unloaded>(
  name: string,
  fill: (box: HTMLElement, words: Words) => Promise<void>,
): void {
  const box = document.querySelector<HTMLElement>(`[data-${name}]`);
  if (!box) return;
  const words = JSON.parse(document.getElementById(`${name}-words`)?.textContent ?? '') as Words;
  const attempt = () =>
    fill(box, words).catch(() => {
      const notice = document.createElement('p');
      const again = document.createElement('button');
      notice.className = 'notice';
      again.type = 'button';
      again.className = 'button';
      again.textContent = words.live.retry;
      again.addEventListener('click', attempt);
      notice.append(words.live.unloaded, ' ', again);
      box.replaceChildren(notice);
    });
  void attempt();
}
