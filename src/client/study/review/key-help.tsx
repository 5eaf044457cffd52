import type { ReviewLive } from '../../../i18n/review.ts';

/** Which keys do what; folded, because buttons do the same. */
export function KeyHelp({ words: { keys, keyNames } }: { readonly words: ReviewLive }) {
  const rows = [
    [['Space', 'Enter'], keyNames.show],
    [['A', 'B', 'C'], keyNames.option],
    [['1', '2', '3', '4'], keyNames.rate],
    [['U', 'Ctrl+Z'], keyNames.undo],
  ] as const;
  return (
    <details class="review-keys">
      <summary>{keys}</summary>
      <dl>
        {rows.map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
