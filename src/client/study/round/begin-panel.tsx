import { useState } from 'preact/hooks';
import { PACES, type Pace } from '../../../core/study/event.ts';
import { openHint } from './hints.ts';
import { Panel } from './panel.tsx';
import type { Stage } from './stage.ts';

/** Says what will happen, and lets the reader choose the pace. */
export function BeginPanel({ desk, words, cancel }: Stage & { cancel(): void }) {
  const [pace, setPace] = useState<Pace>(1);
  const { minutes, list } = desk.practice;
  const label = (p: Pace) =>
    p === 0 ? words.untimed : p === 1 ? words.timed(minutes) : words.longer(p, minutes * p);
  const elsewhere = [...new Set(desk.others.map((d) => d.practice))];
  return (
    <Panel id="begin" title={words.heading}>
      {elsewhere.length > 0 && (
        <p class="notice">
          {words.elsewhere}{' '}
          {elsewhere.map((id, i) => (
            <>
              {i > 0 && ', '}
              <a href={`${list}${id}/#round`}>{id.replaceAll('-', ' ')}</a>
            </>
          ))}
        </p>
      )}
      <ul>
        {words.happens.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p>{words.caps}</p>
      <fieldset class="round-choices">
        <legend>{words.pace}</legend>
        {PACES.map((p) => (
          <label key={p}>
            <input type="radio" name="round-pace" checked={p === pace} onChange={() => setPace(p)} />
            <span>{label(p)}</span>
          </label>
        ))}
      </fieldset>
      <p class="round-honest">{words.honest}</p>
      <p class="round-actions">
        <button type="button" class="button primary" onClick={() => void desk.begin(pace, openHint())}>
          {words.start}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {words.cancel}
        </button>
      </p>
    </Panel>
  );
}
