import type { Event } from '../../core/study/event.ts';
import type { SettingsLive } from '../../i18n/settings.ts';
import type { Store } from '../study/store.ts';
import { siteTexts } from '../study/texts.ts';
import { figure, size } from './figures.ts';
import { Section } from './section.tsx';

type Words = SettingsLive['stored'];
type Kind = keyof Words['kinds'];

/** A kind of what is stored, how many there are and how many bytes they are as text. */
interface Row {
  readonly kind: Kind;
  readonly count: number;
  readonly bytes: number;
}

/** What is stored, each kind with its number and size. */
export function Stored({ store, words }: { store: Store; words: Words }) {
  const rows = [...logRows(store), ...textRows()].filter((row) => row.count > 0);
  const total = rows.reduce((sum, row) => sum + row.bytes, 0);
  return (
    <Section id="stored" title={words.title}>
      {rows.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <table class="settings-table">
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.size}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ kind, count, bytes }) => (
              <tr key={kind} data-kind={kind}>
                <th scope="row">{words.kinds[kind]}</th>
                <td>{figure(count)}</td>
                <td>{size(bytes)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td />
              <td>{size(total)}</td>
            </tr>
          </tfoot>
        </table>
      )}
      {rows.some((row) => row.kind === 'more') && <p class="settings-small">{words.moreIs}</p>}
    </Section>
  );
}

const KINDS: Readonly<Record<Event['kind'], Kind>> = {
  ...{ review: 'reviews', suspend: 'cards', mark: 'marks', round: 'rounds', clock: 'others', undo: 'others' },
};

function logRows({ events, drafts, aside }: Store): Row[] {
  const row = (kind: Kind, records: readonly unknown[]) => ({
    kind,
    count: records.length,
    bytes: records.reduce((sum: number, record) => sum + weigh(textOf(record)), 0),
  });
  const kinds = [...new Set(Object.values(KINDS))];
  return [
    ...kinds.map((kind) =>
      row(
        kind,
        events.filter((e) => KINDS[e.kind] === kind),
      ),
    ),
    row('drafts', drafts),
    row('aside', aside),
  ];
}

function textRows(): Row[] {
  const texts = [...siteTexts()];
  const of = (kind: Kind, is: (key: string) => boolean) => {
    const found = texts.filter(([key]) => is(key));
    return { kind, count: found.length, bytes: found.reduce((n, [key, text]) => n + weigh(key + text), 0) };
  };
  const isSheet = (key: string) => key.startsWith('sheet:');
  const isRead = (key: string) => key === 'library:read';
  return [
    of('sheets', isSheet),
    { ...of('read', isRead), count: countRead(texts) },
    of('more', (key) => !isSheet(key) && !isRead(key)),
    theme(),
  ];
}

/** How many sources are marked as read; 1 where that cannot be read. */
function countRead(texts: readonly (readonly [string, string])[]): number {
  const text = texts.find(([key]) => key === 'library:read')?.[1];
  if (text === undefined) return 0;
  try {
    return Object.keys(JSON.parse(text).read).length;
  } catch {
    return 1;
  }
}

/** The theme, the one thing that all copies of the site under a host share. */
function theme(): Row {
  let text: string | null = null;
  try {
    text = localStorage.getItem('loadbearing:theme');
  } catch {
    // Storage is blocked: there is none.
  }
  return { kind: 'theme', count: text === null ? 0 : 1, bytes: weigh(text ?? '') };
}

const encoder = new TextEncoder();
const weigh = (text: string): number => encoder.encode(text).length;

/** A record as text, as far as it can be one. */
export function textOf(record: unknown): string {
  try {
    return JSON.stringify(record) ?? '';
  } catch {
    // What the database can hold may be no JSON: a loop, a big number.
    return JSON.stringify(String(record));
  }
}
