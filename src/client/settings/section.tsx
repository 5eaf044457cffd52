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

/**
 * What was done, said aloud, with what can still be done about it. It takes the focus where what had it is gone in the
 * same moment: the place of who works by keyboard.
 */
export function Said({ text, children }: { text: string | undefined; children?: ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
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

interface ButtonProps {
  act: () => void;
  children: string;
  kind?: 'primary' | '';
  /** Whether it has to wait; it keeps the focus meanwhile, which a disabled button would lose. */
  waits?: boolean;
}

/** A button. */
export function Button({ act, children, kind = '', waits = false }: ButtonProps) {
  return (
    <button
      type="button"
      class={`button ${kind}`.trim()}
      aria-disabled={waits || undefined}
      onClick={waits ? undefined : act}
    >
      {children}
    </button>
  );
}
