/** What can have the focus in a place, in the order of the page. */
const stops = (place: Element) => [
  ...place.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
];

/**
 * Keeps the focus in a place whose parts come and go: where what has it is taken away, it goes to what followed that,
 * or where its whole panel went, to the beginning of what is there now. Nobody falls to the top of the page.
 */
export function keepFocus(place: Element): void {
  let had: { element: Element; panel: Element | null; after: readonly HTMLElement[] } | undefined;
  const note = (element: EventTarget | null) => {
    if (!(element instanceof HTMLElement) || !place.contains(element)) return;
    const all = stops(place);
    had = { element, panel: element.closest('.round-panel'), after: all.slice(all.indexOf(element) + 1) };
  };
  note(document.activeElement);
  place.addEventListener('focusin', ({ target }) => note(target));
  // Some browsers tell of it too when an element is taken away; a moment later that is known.
  place.addEventListener('focusout', () =>
    queueMicrotask(() => {
      if (had?.element.isConnected && document.activeElement !== had.element) had = undefined;
    }),
  );
  new MutationObserver(() => {
    if (!had || had.element.isConnected) return;
    const { panel, after } = had;
    had = undefined;
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body) return;
    const next = panel?.isConnected ? after.find((e) => e.isConnected) : undefined;
    const first = stops(place).find((e) => !e.closest('.study-troubles'));
    // What another tab did does not move the page.
    (next ?? first)?.focus({ preventScroll: !navigator.userActivation?.isActive });
  }).observe(place, { childList: true, subtree: true });
}

/** A key that is held presses a button once: nobody means to run through a whole round. */
export function pressOnce(place: Element): void {
  place.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || !event.repeat || !/^(Enter| )$/.test(event.key)) return;
    if (event.target instanceof HTMLButtonElement) event.preventDefault();
  });
}
