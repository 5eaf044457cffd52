/** Opens a diagram in a dialog of its own; it scrolls there, and plus and minus change its size. */
export function enlarge(figure: HTMLElement): void {
  const svg = figure.querySelector('svg');
  if (!svg) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'enlarged';
  dialog.setAttribute(
    'aria-label',
    figure.querySelector('figcaption')?.textContent ?? figure.dataset.enlarge ?? '',
  );
  const scroller = document.createElement('div');
  scroller.className = 'enlarged-scroll';
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', dialog.getAttribute('aria-label') ?? '');
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [, , width = 600] = (svg.getAttribute('viewBox') ?? '').split(/\s+/).map(Number);
  let scale = Math.min(2.5, Math.max(1, (innerWidth * 0.9) / width));
  const size = (by: number) => {
    scale = Math.min(6, Math.max(0.5, scale * by));
    copy.setAttribute('width', String(Math.round(width * scale)));
    copy.removeAttribute('height');
  };
  const bar = document.createElement('p');
  bar.className = 'enlarged-bar';
  const button = (text: string, act: () => void) => {
    const b = document.createElement('button');
    b.type = 'button';
    b.className = 'button';
    b.textContent = text;
    b.addEventListener('click', act);
    bar.append(b);
  };
  button('−', () => size(0.8));
  button('+', () => size(1.25));
  button('×', () => dialog.close());
  dialog.addEventListener('keydown', (event) => {
    if (event.key === '+' || event.key === '=') size(1.25);
    else if (event.key === '-') size(0.8);
  });
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  pan(scroller);
  size(1);
  scroller.append(copy);
  dialog.append(bar, scroller);
  document.body.append(dialog);
  dialog.showModal();
}

/** Lets a pointer drag what is in the scroller. */
function pan(scroller: HTMLElement): void {
  scroller.addEventListener('pointermove', (event) => {
    if (event.buttons === 1 && event.pointerType === 'mouse')
      scroller.scrollBy(-event.movementX, -event.movementY);
  });
}
