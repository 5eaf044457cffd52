import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A part of the page with its heading. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="settings-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** A question or an answer that takes the focus when it comes, so that nobody looks for it. */
export function Panel({ label, children }: { label: string; children: ComponentChildren }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section class="settings-panel" aria-label={label} tabIndex={-1} ref={panel}>
      {children}
    </section>
  );
}

/** What was done, said aloud, with what can still be done about it. */
export function Said({ text, children }: { text: string | undefined; children?: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone, and with it the place of who works by keyboard.
    if (text && document.activeElement === document.body) place.current?.focus();
  }, [text]);
  return (
    <div role="status" class="settings-said" tabIndex={-1} ref={place}>
      {text && (
        <p class="notice">
          {text} {children}
        </p>
      )}
    </div>
  );
}

/** A button. */
export function Button({
  act,
  children,
  kind = '',
}: {
  act: () => void;
  children: string;
  kind?: 'primary' | '';
}) {
  return (
    <button type="button" class={`button ${kind}`.trim()} onClick={act}>
      {children}
    </button>
  );
}
