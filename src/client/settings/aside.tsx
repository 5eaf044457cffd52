import { useState } from 'preact/hooks';
import { fill } from '../../core/estimate/words.ts';
import type { SettingsLive } from '../../i18n/settings.ts';
import { saveText } from '../hand-over.ts';
import type { Store } from '../study/store.ts';
import { siteTexts, writeTexts } from '../study/texts.ts';
import { figure } from './figures.ts';
import { Button, Panel, Said, Section } from './section.tsx';
import { textOf } from './stored.tsx';

interface Props {
  store: Store;
  words: SettingsLive['aside'];
  done: () => void;
}

/** Where the library puts what it could not read. */
const BROKEN = 'library:read:broken';

/** What could not be read: to be saved as it is, and then deleted. Nothing where there is none. */
export function Aside({ store, words, done }: Props) {
  const [asking, ask] = useState(false);
  const [said, say] = useState<string>();
  const broken = siteTexts().get(BROKEN);
  const records = [...store.aside, ...(broken === undefined ? [] : [{ key: BROKEN, value: broken }])];
  if (records.length === 0 && said === undefined) return null;
  async function remove(): Promise<void> {
    const gone = (await store.eraseAside()) && writeTexts(new Map([[BROKEN, null]]));
    ask(false);
    say(gone ? words.done : words.failed);
    done();
  }
  return (
    <Section id="aside" title={words.title}>
      {records.length > 0 && (
        <>
          <p>{fill(words.lead, figure(records.length))}</p>
          <div class="settings-acts">
            <Button
              act={() => saveText(`[\n${records.map(textOf).join(',\n')}\n]\n`, 'loadbearing-set-aside.json')}
            >
              {words.save}
            </Button>
            {!asking && (
              <Button
                act={() => {
                  say(undefined);
                  ask(true);
                }}
              >
                {words.remove}
              </Button>
            )}
          </div>
        </>
      )}
      {asking && (
        <Panel label={words.sure}>
          <p>{words.sure}</p>
          <div class="settings-acts">
            <Button act={() => void remove()}>{words.confirm}</Button>
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
      <Said text={said} />
    </Section>
  );
}
