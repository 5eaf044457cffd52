import { fill } from '../../core/estimate/words.ts';
import { localDay } from '../../core/study/day.ts';
import type { SettingsLive } from '../../i18n/settings.ts';
import type { Preview } from './bring.ts';
import { day, dayNamed, figure } from './figures.ts';
import { Button } from './section.tsx';

interface Props extends Preview {
  words: SettingsLive['import'];
  children: { copy: () => void; confirm: () => void; cancel: () => void };
}

const KINDS = ['events', 'drafts', 'sheets', 'read'] as const;

/** What a file would add, as numbers, and the choice. */
export function Previewed({ name, contents, plan, words, children: acts }: Props) {
  const { damage, exportedAt, unreadable, newer, doubles } = contents;
  const rows = KINDS.map((kind) => ({ kind, ...plan.counts[kind] })).filter(
    (row) => row.fresh + row.same + row.other > 0,
  );
  // Everything that is different is said, and of it only sheets are added.
  const isNew = plan.events.length + plan.drafts.length + plan.kept.size > 0;
  return (
    <>
      <h3>{fill(words.preview, name)}</h3>
      {damage && (
        <p class="settings-warning" data-damage={damage}>
          {words.damage[damage]}
        </p>
      )}
      <p>
        {[
          exportedAt !== undefined && fill(words.exportedAt, day(exportedAt)),
          span(contents.events, words.span),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {rows.length > 0 && (
        <table class="settings-table">
          <thead>
            <tr>
              {[words.kind, words.fresh, words.same, words.other].map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, fresh, same, other }) => (
              <tr key={kind} data-kind={kind}>
                <th scope="row">{words.kinds[kind]}</th>
                <td>{figure(fresh)}</td>
                <td>{figure(same)}</td>
                <td>{figure(other)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul class="settings-small">
        {rows.some((row) => row.other > 0) && <li>{words.otherIs}</li>}
        <li data-unreadable>{fill(words.unreadable, figure(unreadable))}</li>
        {newer > 0 && <li>{fill(words.newer, figure(newer))}</li>}
        {doubles > 0 && <li>{fill(words.doubles, figure(doubles))}</li>}
        {!isNew && <li>{words.nothing}</li>}
      </ul>
      <div class="settings-acts">
        {isNew && <Button act={acts.copy}>{words.copy}</Button>}
        {isNew && (
          <Button act={acts.confirm} kind="primary">
            {damage ? words.anyway : words.confirm}
          </Button>
        )}
        <Button act={acts.cancel}>{words.cancel}</Button>
      </div>
    </>
  );
}

/** From which local day to which the events are. */
function span(events: Preview['contents']['events'], text: string): string | false {
  if (events.length === 0) return false;
  const days = events.map((e) => localDay(e.at, e.zone));
  const [low, high] = days.reduce(([l, h], d) => [Math.min(l, d), Math.max(h, d)], [Infinity, -Infinity]);
  return fill(text, dayNamed(low), dayNamed(high));
}
