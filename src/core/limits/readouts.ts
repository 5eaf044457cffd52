import type { Words } from '../sim/types.ts';
import { words } from '../sim/words.ts';
import type { LimiterId, Memory, Rule } from './limiters.ts';

export const limiterNames: Readonly<Record<LimiterId, Words>> = {
  'fixed-window': words('Fixed window', '고정 윈도'),
  'sliding-log': words('Sliding log', '이동 윈도 로그'),
  'sliding-counter': words('Sliding counter', '이동 윈도 카운터'),
  'token-bucket': words('Token bucket', '토큰 버킷'),
  gcra: words('GCRA', 'GCRA'),
  'leaky-bucket': words('Leaky bucket (queue)', '누출 버킷(큐)'),
};

/** A time in µs, to the millisecond. */
export const seconds = (micros: number) => `${(micros / 1e6).toFixed(3)} s`;

/** What a limiter's memory says at tick `now`, in the words of its algorithm. */
export const readouts: Readonly<Record<LimiterId, (memory: Memory, rule: Rule, now: number) => Words>> = {
  'fixed-window': ([last = 0, count = 0], { limit, window }, now) => {
    const used = Math.floor(now / window) === last ? count : 0;
    return words(`${used} of ${limit} in this window`, `이번 윈도 ${used}/${limit}`);
  },
  'sliding-log': (log, { limit, window }, now) => {
    const kept = log.filter((at) => at > now - window).length;
    return words(`${kept} of ${limit} in the last T`, `지난 T 동안 ${kept}/${limit}`);
  },
  'sliding-counter': ([last = 0, count = 0, before = 0], { window }, now) => {
    const ago = Math.floor(now / window) - last;
    const [used, previous] = [ago === 0 ? count : 0, [before, count][ago] ?? 0];
    const share = 1 - (now % window) / window;
    const sum = `${previous} × ${share.toFixed(2)} + ${used} = ${(previous * share + used).toFixed(1)}`;
    return words(`estimate ${sum}`, `추정 ${sum}`);
  },
  'token-bucket': ([level = Infinity, at = 0], { gap, burst }, now) => {
    const tokens = (Math.min(level + now - at, burst * gap) / gap).toFixed(2);
    return words(`${tokens} of ${burst} tokens`, `토큰 ${tokens}/${burst}`);
  },
  gcra: ([due = 0], { gap, burst, limit }, now) => {
    const [ahead, most] = [Math.max(due - now, 0), (burst - 1) * gap].map((ticks) => seconds(ticks / limit));
    return words(`TAT ${ahead} ahead, tolerance ${most}`, `TAT ${ahead} 앞섬, 허용 폭 ${most}`);
  },
  'leaky-bucket': (queue, { gap, burst }, now) => {
    const held = queue.filter((leaves) => leaves + gap > now).length;
    return words(`${held} of ${burst} places taken`, `자리 ${held}/${burst} 사용`);
  },
};
