import { useState } from 'preact/hooks';
import { run } from '../../../core/study/round/clock.ts';
import { Ask } from './ask.tsx';
import type { Stage } from './stage.ts';

/** Closes the notes. What the reader expects is asked first, for the rubric would answer it. */
export function Commit({ desk, words, say, keepWriting }: Stage & { keepWriting(): void }) {
  const [confidence, setConfidence] = useState(50);
  const commit = () => {
    say('');
    void desk.change((d, now) => ({ ...run(d, false, now), committed: true, confidence }));
  };
  const empty = desk.texts.every((text) => text.trim() === '');
  return (
    <Ask text={words.commitNote} yes={words.commitYes} no={words.write} onYes={commit} onNo={keepWriting}>
      {empty && <p>{words.empty}</p>}
      <p class="round-range">
        <label for="round-confidence">{words.commitAsk}</label>
        <input
          id="round-confidence"
          type="range"
          min="0"
          max="100"
          step="5"
          value={confidence}
          onInput={(event) => setConfidence(event.currentTarget.valueAsNumber)}
        />
        <output for="round-confidence">{words.percent(confidence)}</output>
      </p>
    </Ask>
  );
}
