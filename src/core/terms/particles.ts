import { isSyllable } from './keystrokes.ts';

/** What Korean adds to a noun, the longer first, so that 에서는 goes before 는. */
const ENDINGS =
  '이라는 이란 에서는 에서의 에서도 으로는 으로의 이라고 이라면 이지만 에게서 까지의 에서 으로 에게 까지 부터 보다 처럼 마다 이나 이며 이면 라는 라고 로는 로의 에는 에도 와의 과의 들의 들은 들이 들을 하기 하는 란 들 은 는 이 가 을 를 의 에 로 와 과 도 만 나'
    .split(' ')
    .toSorted((a, b) => b.length - a.length);

/**
 * A Korean word without the particles at its end, or undefined if there are none or nothing would remain.
 * The answer is another reading, never the only one: the 이 of 차이 is no particle.
 */
export function withoutParticles(word: string): string | undefined {
  const ending = ENDINGS.find((e) => word.endsWith(e) && word.length > e.length);
  if (!ending) return undefined;
  const stem = word.slice(0, -ending.length);
  return isSyllable(stem.at(-1) as string) ? stem : undefined;
}

/** An English word without its plural s, or undefined if it has none. */
export function singular(word: string): string | undefined {
  if (!/^[a-z]{3,}s$/.test(word) || /(ss|us|is)$/.test(word)) return undefined;
  return word
    .replace(/ies$/, 'y')
    .replace(/([sx]|ch|sh)es$/, '$1')
    .replace(/s$/, '');
}
