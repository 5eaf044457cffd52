import { PHASES } from '../../../core/study/phases.ts';
import type { RoundWords } from '../../../i18n/round.en.ts';

/** The reader's notes as they stand, phase by phase; phases without any are left out. */
export function Answer({ words, notes }: { readonly words: RoundWords; readonly notes: readonly string[] }) {
  const written = PHASES.flatMap(({ id }, i) => {
    const text = notes[i]?.trim();
    return text ? [{ id, text }] : [];
  });
  if (written.length === 0) return <p>{words.noNotes}</p>;
  return (
    <dl class="round-answer">
      {written.map(({ id, text }) => (
        <div key={id}>
          <dt>{words.phase[id][0]}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
