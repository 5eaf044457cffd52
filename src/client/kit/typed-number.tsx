import { useState } from 'preact/hooks';
import { fill } from '../../core/estimate/words.ts';
import { settle } from '../../core/sim/params.ts';
import type { Locale, NumberParam } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';

interface Props {
  readonly id: string;
  readonly param: NumberParam;
  readonly value: number;
  readonly locale: Locale;
  readonly words: SimWords;
  set(value: number): void;
  /** Says what became of a text that could not be taken as it stood. */
  say(text: string): void;
}

/** A box for a number. What is typed is read as text, so that "1,5" or "NaN" can be answered and not only ignored. */
export function TypedNumber({ id, param, value, locale, words, set, say }: Props) {
  // A run that plays draws the box anew many times a second, and must not wipe out what is being typed.
  const [draft, type] = useState<string | undefined>(undefined);
  const take = (box: HTMLInputElement) => {
    type(undefined);
    const given = box.value;
    const settled = settle(param, given, value);
    box.value = String(settled.value);
    if (settled.value !== value) set(Number(settled.value));
    // After `set`, which wipes what was said about the change before.
    say(
      settled.problem ? fill(words[settled.problem], param.label[locale], given.slice(0, 24), box.value) : '',
    );
  };
  return (
    <input
      id={id}
      name={id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      value={draft ?? String(value)}
      onInput={(event) => type(event.currentTarget.value)}
      onChange={(event) => take(event.currentTarget)}
      onBlur={() => type(undefined)}
    />
  );
}
