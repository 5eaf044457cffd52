import { prefix } from '../prefix.ts';

const host = document.querySelector<HTMLElement>('[data-round]');
if (host) {
  const locks = document.querySelectorAll<HTMLElement>('[data-round-locks]');
  const hide = (hidden: boolean) => {
    for (const part of locks) part.hidden = hidden;
  };
  let loads = false;
  const load = (asked: boolean) => {
    loads = true;
    return import('./start.tsx')
      .then(({ start }) => start(host, asked))
      .catch((error) => {
        console.error(error);
        loads = false;
        hide(false);
        const said = host.querySelector('[data-round-said]');
        if (said) said.textContent = host.dataset.failed ?? '';
      });
  };
  host.querySelector('button')?.addEventListener('click', () => load(true));
  const look = () => {
    if (loads) return;
    let rounds = '';
    try {
      rounds = localStorage.getItem(`${prefix()}:rounds`) ?? '';
    } catch {}
    const id = `${host.dataset.round} `;
    // Locked at once, not only when the rest has come.
    const locked = rounds.includes(`!${id}`);
    hide(locked);
    if (locked || rounds.includes(`.${id}`)) load(false);
  };
  look();
  // A round may begin in another tab.
  addEventListener('storage', look);
}
