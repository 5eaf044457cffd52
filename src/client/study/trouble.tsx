import type { StudyWords } from '../../i18n/study.ts';
import { exportProgress } from './export.ts';
import type { Store } from './store.ts';

/** Says calmly why progress may not be kept, with what can be done; nothing while all is well. */
export function Troubles({ store, words }: { store: Store; words: StudyWords }) {
  const troubles = [...store.troubles];
  return (
    <div role="status" class="study-troubles">
      {troubles.map((trouble) => (
        <p class="notice" key={trouble} data-trouble={trouble}>
          {words.trouble[trouble]}
        </p>
      ))}
      {troubles.length > 0 && (
        <p>
          <button type="button" class="button" onClick={() => exportProgress(store)}>
            {words.exportNow}
          </button>
        </p>
      )}
    </div>
  );
}
