// @vitest-environment jsdom
import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { useNextInList } from '../../../src/client/study/review/use-next-in-list.ts';

function Lists() {
  const { section, leaves } = useNextInList();
  const [entries, setEntries] = useState(['a', 'b', 'c']);
  return (
    <section ref={section}>
      <details>
        <summary>other</summary>
        <button type="button">x</button>
      </details>
      <details>
        <summary>all</summary>
        {entries.map((name) => (
          <button
            type="button"
            key={name}
            onClick={(e) => {
              leaves(e.currentTarget);
              setEntries(entries.filter((n) => n !== name));
            }}
          >
            {name}
          </button>
        ))}
      </details>
    </section>
  );
}

test('an entry that leaves a list gives the focus to the next, the last, and then to the name of the list', () => {
  const box = document.createElement('div');
  document.body.replaceChildren(box);
  act(() => render(h(Lists, {}), box));
  const press = (name: string) =>
    act(() => {
      const button = [...box.querySelectorAll('button')].find((b) => b.textContent === name);
      button?.focus();
      button?.click();
    });
  // jsdom gives no focus to a summary unless it is told that it may.
  box.querySelectorAll('summary')[1]?.setAttribute('tabindex', '0');
  for (const [name, next] of [
    ['b', 'c'],
    ['c', 'a'],
    ['a', 'all'],
  ] as const) {
    press(name);
    expect(document.activeElement?.textContent).toBe(next);
  }
  act(() => render(null, box));
});
