import { useRef, useState } from 'preact/hooks';
import { fill } from '../../core/estimate/words.ts';
import type { SettingsLive } from '../../i18n/settings.ts';
import { exportProgress } from '../study/export.ts';
import type { Store } from '../study/store.ts';
import { bring, type Preview, preview } from './bring.ts';
import { Previewed } from './previewed.tsx';
import { Button, Panel, Said, Section } from './section.tsx';
import { useSaid } from './use-said.ts';

interface Props {
  store: Store;
  words: SettingsLive['import'];
  done: () => void;
}

/** A file comes in: first it is shown what it would add, then it is added, and that can be undone. */
export function Import({ store, words, done }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [shown, show] = useState<Preview>();
  const { said, say, busy, during } = useSaid();
  const [undo, setUndo] = useState<() => Promise<boolean>>();

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    show(undefined);
    setUndo(undefined);
    const read = await during(words.reading, () => preview(store, file));
    if (typeof read === 'string') return say(words.refused[read]);
    say(undefined);
    show(read);
  }
  async function confirm({ contents }: Preview): Promise<void> {
    show(undefined);
    const takeBack = await during(words.adding, () => bring(store, contents));
    say(takeBack ? words.done : words.failed);
    setUndo(() => takeBack);
    done();
  }
  async function takeBack(): Promise<void> {
    const back = await during(words.undoing, async () => undo?.());
    if (back) setUndo(undefined);
    say(back ? words.undone : words.failed);
    done();
  }
  const cancel = () => {
    show(undefined);
    say(words.cancelled);
  };
  return (
    <Section id="import" title={words.title}>
      <p>{words.lead}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const { files } = event.currentTarget;
          void choose(files?.[0]);
          // The same file chosen again is to be read again.
          event.currentTarget.value = '';
        }}
      />
      <p>
        <Button act={() => input.current?.click()} waits={busy}>
          {words.choose}
        </Button>
      </p>
      {shown && (
        <Panel label={fill(words.preview, shown.name)} key={shown}>
          <Previewed {...shown} words={words}>
            {{
              copy: () => exportProgress(store),
              confirm: () => void confirm(shown),
              cancel,
            }}
          </Previewed>
        </Panel>
      )}
      <Said text={said}>{undo && !busy && <Button act={() => void takeBack()}>{words.undo}</Button>}</Said>
    </Section>
  );
}
