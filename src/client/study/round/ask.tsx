import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

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
  // At its end too before it is gone: then it is still known whether the reader was in it.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const { current } = box;
    current?.focus();
    return () => {
      // Not where the reader is elsewhere by now.
      if (current?.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
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
