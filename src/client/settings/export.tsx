import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../../core/estimate/words.ts';
import type { SettingsLive } from '../../i18n/settings.ts';
import { exportProgress, lastExport } from '../study/export.ts';
import type { Store } from '../study/store.ts';
import { day } from './figures.ts';
import { Button, Said, Section } from './section.tsx';

interface Props {
  store: Store;
  words: SettingsLive['export'];
  done: () => void;
  children: ComponentChildren;
}

/** Everything as one file. */
export function Export({ store, words, done, children }: Props) {
  const [said, say] = useState(false);
  const last = lastExport();
  const act = () => {
    exportProgress(store);
    say(true);
    done();
  };
  return (
    <Section id="export" title={words.title}>
      <p>{words.lead}</p>
      {children}
      <p>
        <Button act={act} kind="primary">
          {words.button}
        </Button>
      </p>
      <p class="settings-small">{last ? fill(words.last, day(last.at)) : words.never}</p>
      <Said text={said ? words.done : undefined} />
    </Section>
  );
}
