import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly children?: ComponentChildren;
  onYes(): void;
  onNo(): void;
}

/** Asks before something that cannot be taken back; the focus goes to it, and Escape means no. */
export function Ask({ text, yes, no, children, onYes, onNo }: Props) {
  const box = useRef<HTMLElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    box.current?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <section
      class="round-ask"
      aria-labelledby={id}
      tabIndex={-1}
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <p id={id}>{text}</p>
      {children}
      <p class="round-actions">
        <button type="button" class="button primary" onClick={onYes}>
          {yes}
        </button>
        <button type="button" class="button" onClick={onNo}>
          {no}
        </button>
      </p>
    </section>
  );
}
