import { prefix } from '../prefix.ts';

const host = document.querySelector<HTMLElement>('[data-round]');
if (host) {
  const locks = document.querySelectorAll<HTMLElement>('[data-round-locks]');
  let loads = false;
  const load = (asked: boolean) => {
    loads = true;
    return import('./start.tsx')
      .then(({ start }) => start(host, asked))
      .catch((error) => {
        console.error(error);
        loads = false;
        for (const part of locks) part.hidden = false;
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
    for (const part of locks) part.hidden = locked;
    if (locked || rounds.includes(`.${id}`)) load(false);
  };
  look();
  // A round may begin in another tab.
  addEventListener('storage', look);
}
