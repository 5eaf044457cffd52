import { useState } from 'preact/hooks';
import type { SettingsLive } from '../../i18n/settings.ts';
import { exportProgress } from '../study/export.ts';
import type { Store } from '../study/store.ts';
import { figure } from './figures.ts';
import { count, PARTS, type Part, remove } from './remove.ts';
import { Button, Panel, Said, Section } from './section.tsx';
import { useSaid } from './use-said.ts';

interface Props {
  store: Store;
  words: SettingsLive['erase'];
  done: () => void;
}

/** Deletes what the reader chooses, after showing it and offering a file that brings it back; and that can be undone. */
export function Erase({ store, words, done }: Props) {
  const [chosen, choose] = useState<readonly Part[]>([]);
  const [asking, ask] = useState(false);
  const { said, say, busy, during } = useSaid();
  const [undo, setUndo] = useState<() => Promise<boolean>>();
  const counts = count(store);
  const readOnly = store.troubles.has('newer');
  const can = (part: Part) => counts[part] > 0 && !(readOnly && part === 'log');
  const parts = chosen.filter(can);

  async function begin(): Promise<void> {
    // What another tab has just added is counted and goes into the file.
    await store.reload();
    say(undefined);
    ask(true);
  }
  async function act(withFile: boolean): Promise<void> {
    if (withFile) exportProgress(store);
    // The question goes first: answered twice, it would leave nothing to bring back.
    ask(false);
    setUndo(undefined);
    const bringBack = await during(words.deleting, () => remove(store, parts));
    choose([]);
    say(bringBack ? words.done : words.failed);
    setUndo(() => bringBack);
    done();
  }
  async function bringBack(): Promise<void> {
    const back = await during(words.undoing, async () => undo?.());
    if (back) setUndo(undefined);
    say(back ? words.undone : words.failed);
    done();
  }
  const toggle = (part: Part) =>
    choose(chosen.includes(part) ? chosen.filter((p) => p !== part) : [...chosen, part]);
  const named = (part: Part) => `${words.parts[part]} (${figure(counts[part])})`;
  return (
    <Section id="delete" title={words.title}>
      <p>{words.lead}</p>
      {readOnly && <p class="settings-warning">{words.newer}</p>}
      <fieldset class="settings-choice" disabled={asking || busy}>
        <legend class="visually-hidden">{words.title}</legend>
        {PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={parts.includes(part)}
              disabled={!can(part)}
              onChange={() => toggle(part)}
            />{' '}
            {named(part)}
          </label>
        ))}
      </fieldset>
      {!asking && (
        <p>
          <button
            type="button"
            class="button"
            disabled={parts.length === 0 || busy}
            onClick={() => void begin()}
          >
            {words.button}
          </button>
        </p>
      )}
      {asking && (
        <Panel label={words.sure}>
          <h3>{words.sure}</h3>
          <ul>
            {parts.map((part) => (
              <li key={part}>{named(part)}</li>
            ))}
          </ul>
          <p>{words.sureLead}</p>
          <div class="settings-acts">
            <Button act={() => void act(true)} kind="primary">
              {words.copy}
            </Button>
            <Button act={() => void act(false)}>{words.confirm}</Button>
            <Button
              act={() => {
                ask(false);
                say(words.cancelled);
              }}
            >
              {words.cancel}
            </Button>
          </div>
        </Panel>
      )}
      <Said text={said}>{undo && !busy && <Button act={() => void bringBack()}>{words.undo}</Button>}</Said>
    </Section>
  );
}
