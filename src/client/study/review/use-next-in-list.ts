import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * Where the focus goes when an entry leaves a folded list by its own button: to the button of the entry that takes its
 * place, or of the last one, or to the name of the list.
 */
export function useNextInList() {
  const section = useRef<HTMLElement>(null);
  const [left, setLeft] = useState<{ readonly list: number; readonly entry: number }>();

  useLayoutEffect(() => {
    const list = left && lists(section.current)[left.list];
    if (!list) return;
    const buttons = list.querySelectorAll('button');
    (buttons[left.entry] ?? [...buttons].at(-1) ?? list.querySelector('summary'))?.focus();
  }, [left]);

  /** The entry of this button is about to leave. */
  function leaves(button: HTMLButtonElement): void {
    const all = lists(section.current);
    const list = all.findIndex((one) => one.contains(button));
    const entry = [...(all[list]?.querySelectorAll('button') ?? [])].indexOf(button);
    setLeft({ list, entry });
  }
  return { section, leaves, left };
}

const lists = (section: HTMLElement | null) => [...(section?.querySelectorAll('details') ?? [])];
