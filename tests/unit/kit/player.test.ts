import { describe, expect, test } from 'vitest';
import { Player } from '../../../src/client/kit/player.ts';
import { startValues } from '../../../src/core/sim/params.ts';
import type { Model } from '../../../src/core/sim/types.ts';
import { scenarios, toy } from '../sim/toy.ts';

const values = startValues(toy, scenarios[0]);
const stopped = () => 0;
const make = (now: () => number = stopped) => new Player(toy as Model, values, 1, now);

/** The same walk with a step every 50,000 simulated microseconds, played at ten times life. */
const timed = {
  ...toy,
  pace: { by: 'micros', perSecond: 10_000_000 },
  next: (state: { done: number; left: number }) =>
    state.left > 0 ? { kind: 'walk', at: (state.done + 1) * 50_000 } : undefined,
} as unknown as Model;

describe('a player', () => {
  test('does nothing before it is told to play', () => {
    const player = make();
    expect(player.advance(1000)).toBe(false);
    expect(player.run.index).toBe(0);
  });

  test('plays the events of its pace: ten a second at speed 1, and forty at speed 4', () => {
    const player = make();
    player.play();
    for (let frame = 0; frame < 20; frame++) player.advance(50);
    expect(player.run.index).toBe(10);
    player.speed = 4;
    for (let frame = 0; frame < 20; frame++) player.advance(50);
    expect(player.run.index).toBe(50);
  });

  test('says when there is something new to draw', () => {
    const player = make();
    player.play();
    expect([player.advance(60), player.advance(60)]).toEqual([false, true]);
  });

  test('keeps to the clock of a model that has one', () => {
    const player = new Player(timed, values, 1, stopped);
    player.play();
    for (let frame = 0; frame < 10; frame++) player.advance(16);
    // 160 ms at ten times life are 1.6 simulated seconds: 32 events of 50 ms.
    expect(player.run.index).toBe(32);
  });

  test('does not make up for a sleep: a tenth of a second at most counts', () => {
    const player = make();
    player.play();
    player.advance(3_600_000);
    expect(player.run.index).toBe(1);
  });

  test('stops a frame that takes too long and drops what it could not do', () => {
    let time = 0;
    const player = make(() => {
      time += 4;
      return time;
    });
    player.speed = 100;
    player.play();
    player.advance(100);
    expect(player.run.index).toBe(2);
    player.advance(0);
    expect(player.run.index).toBe(2);
  });

  test('pauses at the end, and plays again from the beginning', () => {
    const player = make();
    player.play();
    player.speed = 16;
    for (let frame = 0; frame < 100; frame++) player.advance(100);
    expect([player.playing, player.run.ended, player.run.index]).toEqual([false, 'end', 100]);
    player.play();
    expect([player.playing, player.run.index]).toEqual([true, 0]);
  });

  test('pauses where it is told to go', () => {
    const player = make();
    player.play();
    player.seek(7);
    expect([player.playing, player.run.index]).toEqual([false, 7]);
    player.seek(-1);
    expect(player.run.index).toBe(0);
  });
});
