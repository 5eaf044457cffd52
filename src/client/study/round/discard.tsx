import { useState } from 'preact/hooks';
import { Ask } from './ask.tsx';
import type { Stage } from './stage.ts';

/** Throws a round away, after asking. */
export function Discard({ desk, words, say }: Stage) {
  const [asks, setAsks] = useState(false);
  const discard = () => {
    say(words.discarded);
    void desk.change(() => undefined);
  };
  return (
    <>
      <button type="button" class="button" aria-expanded={asks} onClick={() => setAsks(!asks)}>
        {words.discard}
      </button>
      {asks && (
        <Ask
          text={words.discardAsk}
          yes={words.discardYes}
          no={words.keep}
          onYes={discard}
          onNo={() => setAsks(false)}
        />
      )}
    </>
  );
}
