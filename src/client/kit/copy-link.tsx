import { useState } from 'preact/hooks';
import type { SimWords } from '../../i18n/sim.en.ts';

/** Puts a link to the state of the moment on the clipboard; where that is closed, into the address bar. */
export function CopyLink({ fragment, words }: { fragment(): string; readonly words: SimWords }) {
  const [done, say] = useState('');
  const copy = async () => {
    const link = `${location.href.split('#')[0]}#${fragment()}`;
    try {
      await navigator.clipboard.writeText(link);
      say(words.copied);
    } catch {
      // The address changes without a jump, and without asking the simulator to follow it.
      history.replaceState(history.state, '', link);
      say(words.inAddress);
    }
  };
  return (
    <>
      <button type="button" class="button" onClick={copy}>
        {words.copy}
      </button>
      <span class="sim-said" role="status">
        {done || null}
      </span>
    </>
  );
}
