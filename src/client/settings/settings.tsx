import { useEffect, useState } from 'preact/hooks';
import { ExportReminder } from '../study/export-reminder.tsx';
import type { Store } from '../study/store.ts';
import { Troubles } from '../study/trouble.tsx';
import { useStore } from '../study/use-store.ts';
import { Aside } from './aside.tsx';
import { Erase } from './erase.tsx';
import { Export } from './export.tsx';
import { Import } from './import.tsx';
import type { SettingsParts } from './parts.ts';
import { Room } from './room.tsx';
import { Stored } from './stored.tsx';

/** What is stored, and what can be done with it. */
export function Settings({ store, live, study, reminder }: SettingsParts & { store: Store }) {
  useStore(store);
  const [, draw] = useState(0);
  const again = () => draw((n) => n + 1);
  useEffect(() => {
    // Another tab has written beside the log.
    addEventListener('storage', again);
    return () => removeEventListener('storage', again);
  }, []);
  return (
    <>
      <Troubles store={store} words={study} />
      <Stored store={store} words={live.stored} />
      <Room words={live.room} />
      <Export store={store} words={live.export} done={again}>
        <ExportReminder store={store} words={reminder} now={Date.now()} bare />
      </Export>
      <Import store={store} words={live.import} done={again} />
      <Aside store={store} words={live.aside} done={again} />
      <Erase store={store} words={live.erase} done={again} />
    </>
  );
}
