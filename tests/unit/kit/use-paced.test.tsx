// @vitest-environment jsdom
import { type h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InTurn } from '../../../src/client/kit/in-turn.ts';
import { Kept } from '../../../src/client/kit/kept.ts';
import { usePaced } from '../../../src/client/kit/use-paced.ts';
import { useTurns } from '../../../src/client/kit/use-turns.ts';

/** A place of its own: files share a document, and another may have left something in its body. */
let host: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  host = document.createElement('div');
});
afterEach(() => {
  act(() => render(null, host));
  vi.useRealTimers();
});

const draw = (what: ReturnType<typeof h>) => act(() => render(what, host));

test('what is paced is made anew every so often while it plays, and in every draw while it does not', () => {
  let made = 0;
  const Paced = ({ playing }: { playing: boolean }) => <p>{usePaced(() => ++made, 100, playing)}</p>;
  const at = (ms: number, playing: boolean) => {
    vi.advanceTimersByTime(ms);
    draw(<Paced playing={playing} />);
    return Number(host.textContent);
  };
  expect([at(0, false), at(16, false)]).toEqual([1, 2]);
  expect([at(16, true), at(16, true), at(80, true), at(16, true)]).toEqual([2, 2, 3, 3]);
  expect(at(1, false)).toBe(4);
});

test('what is kept is drawn anew only when what it stands on is another', () => {
  let drawn = 0;
  const kept = (on: number) => <Kept on={[on]}>{() => <p>{++drawn}</p>}</Kept>;
  for (const on of [1, 1, 1, 2]) draw(kept(on));
  expect([drawn, host.textContent]).toEqual([2, '2']);
});

test('two parts of a picture are drawn in turn while it is hurried, and both in every draw while it is not', () => {
  let [first, second] = [0, 0];
  const both = (hurried: boolean) => [
    <InTurn key="a" hurried={hurried}>
      {() => <p>{++first}</p>}
    </InTurn>,
    <InTurn key="b" second hurried={hurried}>
      {() => <p>{++second}</p>}
    </InTurn>,
  ];
  const after = (hurried: boolean) => {
    draw(<div>{both(hurried)}</div>);
    return [first, second];
  };
  expect(after(true)).toEqual([1, 1]);
  expect([after(true), after(true), after(true)]).toEqual([
    [1, 2],
    [2, 2],
    [2, 3],
  ]);
  expect([after(false), after(false)]).toEqual([
    [3, 4],
    [4, 5],
  ]);
  expect(host.textContent).toBe('45');
});

test('pieces of work are done one a turn when they are wanted, and from the first for another subject', () => {
  const done: number[] = [];
  const Turns = ({ subject, wanted }: { subject: object; wanted: boolean }) => (
    <p>{String(useTurns(subject, 3, wanted, (piece) => done.push(piece)))}</p>
  );
  const turn = () => act(() => void vi.advanceTimersByTime(1));
  const [one, other] = [{}, {}];
  draw(<Turns subject={one} wanted={false} />);
  turn();
  expect(done).toEqual([]);
  draw(<Turns subject={one} wanted />);
  turn();
  expect([done, host.textContent]).toEqual([[0], '1']);
  for (let i = 0; i < 4; i++) turn();
  expect([done, host.textContent]).toEqual([[0, 1, 2], '3']);
  draw(<Turns subject={other} wanted />);
  expect(host.textContent).toBe('0');
  turn();
  expect(done).toEqual([0, 1, 2, 0]);
});
