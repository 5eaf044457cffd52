// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';

const start = vi.fn(async (_host: HTMLElement, _asked: boolean) => {});
vi.mock('../../../../src/client/study/round/start.tsx', () => ({ start }));

test('a page that was there before a round began in another tab is locked, and takes the round over once', async () => {
  let hint = '';
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => (name.endsWith(':study:rounds') ? hint : null),
  });
  document.body.innerHTML =
    '<section data-round="chat-system"><button></button></section><div data-round-locks="solution"></div>';
  const solution = document.querySelector('div') as HTMLElement;
  await import('../../../../src/client/study/round/entry.ts');
  const tell = (rounds: string) => {
    hint = rounds;
    dispatchEvent(new StorageEvent('storage', { key: 'loadbearing:/:study:rounds' }));
    return solution.hidden;
  };
  expect(tell('!news-feed ')).toBe(false);
  expect(start).not.toHaveBeenCalled();
  expect(tell('!chat-system !news-feed ')).toBe(true);
  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(1));
  expect(start.mock.calls[0]?.[1]).toBe(false);
  // From then on the round itself says what is locked.
  solution.hidden = false;
  expect(tell('!chat-system ')).toBe(false);
  expect(start).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
