import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One stage of a round under its heading, to which the focus goes when the stage begins by the reader's own doing. */
export function Panel({ id, title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Nobody is taken from where they are by a page that only loads, or by another tab.
    if (navigator.userActivation?.isActive) heading.current?.focus();
  }, []);
  return (
    <section class={`round-panel round-${id}`} aria-labelledby={`round-${id}`}>
      <h3 id={`round-${id}`} tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {children}
    </section>
  );
}
