import { useState } from 'preact/hooks';

/** What a part of the page says of the last thing done, and whether it is at work. */
export function useSaid() {
  const [said, say] = useState<string>();
  const [busy, setBusy] = useState(false);

  /** Says what is at work before it is: 50,000 answers take seconds, and in part of them nothing can be drawn. */
  async function during<T>(what: string, work: () => Promise<T>): Promise<T> {
    setBusy(true);
    say(what);
    await new Promise((drawn) => setTimeout(drawn, 50));
    const made = await work();
    setBusy(false);
    return made;
  }
  return { said, say, busy, during };
}
