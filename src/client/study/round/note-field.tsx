import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { PHASES } from '../../../core/study/phases.ts';
import { LONGEST_TYPED, leftOut } from '../../../core/study/round/notes.ts';
import type { RoundWords } from '../../../i18n/round.en.ts';
import type { Desk } from './desk.ts';

interface Props {
  readonly desk: Desk;
  readonly words: RoundWords;
  readonly phase: number;
}

/** The notes of one phase. What another tab writes appears here, and leaves the cursor at its place. */
export function NoteField({ desk, words, phase }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const text = desk.texts[phase] ?? '';
  const cut = desk.cuts[phase] ?? 0;
  const [left, setLeft] = useState(0);
  // The browser cuts what is pasted, dropped or dictated to the field's limit, and says nothing.
  const ahead = ({ inputType, data, currentTarget }: InputEvent & { currentTarget: HTMLTextAreaElement }) => {
    const { value, selectionStart, selectionEnd } = currentTarget;
    const added = data?.replace(/\r\n?/g, '\n').length ?? 0;
    const out = leftOut(value.length, selectionEnd - selectionStart, added);
    if (out > 0 || /Paste|Drop/.test(inputType)) setLeft(out);
  };
  const [name, ask] = words.phase[PHASES[phase]?.id ?? 'scope'];
  useLayoutEffect(() => {
    const box = field.current;
    if (!box || box.value === text) return;
    const { value, selectionStart: at } = box;
    box.value = text;
    const place = text.startsWith(value.slice(0, at))
      ? at
      : text.endsWith(value.slice(at))
        ? text.length - (value.length - at)
        : text.length;
    if (document.activeElement === box) box.setSelectionRange(place, place);
  }, [text, phase]);
  return (
    <div class="round-field">
      <label for="round-note">{words.notes(name)}</label>
      <p id="round-note-ask">{ask}</p>
      <textarea
        id="round-note"
        ref={field}
        rows={9}
        maxLength={LONGEST_TYPED}
        aria-describedby="round-note-ask round-note-room"
        onBeforeInput={ahead}
        onInput={(event) => desk.type(phase, event.currentTarget.value)}
      />
      <p class="round-kept" aria-live="off">
        {desk.isWritten ? (desk.store.isKept ? words.saved : words.unsaved) : words.saving}{' '}
        <span id="round-note-room">{words.room(number(text.length), number(LONGEST_TYPED))}</span>
      </p>
      <div role="status">
        {text.length >= LONGEST_TYPED && <p>{words.full}</p>}
        {left > 0 && <p class="notice">{words.leftOut(number(left))}</p>}
        {cut > 0 && <p class="notice">{words.cut(number(cut))}</p>}
      </div>
    </div>
  );
}

const number = (n: number) => n.toLocaleString('en');
