import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../core/estimate/words.ts';
import type { SettingsLive } from '../../i18n/settings.ts';
import { size } from './figures.ts';
import { Button, Said, Section } from './section.tsx';

/** What the browser says of the room: undefined where it says nothing. */
interface Answer {
  readonly used?: number | undefined;
  readonly most?: number | undefined;
  readonly persisted?: boolean | undefined;
}

/** How much room the browser counts, whether it has promised to keep what is stored, and a button that asks it to. */
export function Room({ words }: { words: SettingsLive['room'] }) {
  const [answer, setAnswer] = useState<Answer>();
  const [asked, setAsked] = useState<boolean>();
  useEffect(() => void look().then(setAnswer), []);
  const ask = async () => {
    const granted = await navigator.storage.persist().catch(() => false);
    const now = await look();
    // Both at once: what is said takes the focus of the button that goes.
    setAsked(granted);
    setAnswer(now);
  };
  const { used, most, persisted } = answer ?? {};
  const state = persisted === undefined ? 'unsaid' : persisted ? 'persisted' : 'notPersisted';
  return (
    <Section id="room" title={words.title}>
      {answer && (
        <>
          <p data-persisted={state}>{words[state]}</p>
          {persisted === false && (
            <p>
              <Button act={ask}>{words.ask}</Button>
            </p>
          )}
          <p class="settings-small">
            {used === undefined || most === undefined
              ? words.unknown
              : fill(words.used, size(used), size(most))}
          </p>
        </>
      )}
      <Said text={asked === undefined ? undefined : asked ? words.granted : words.refused} />
    </Section>
  );
}

async function look(): Promise<Answer> {
  // On a page without TLS there is no such thing.
  const storage = navigator.storage as StorageManager | undefined;
  const nothing = () => undefined;
  const [estimate, persisted] = await Promise.all([
    storage?.estimate?.().catch(nothing),
    storage?.persisted?.().catch(nothing),
  ]);
  return { used: estimate?.usage, most: estimate?.quota, persisted };
}
