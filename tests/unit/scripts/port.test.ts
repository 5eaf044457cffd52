import { afterEach, expect, test, vi } from 'vitest';
import { chosenPort } from '../../../scripts/port.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('the port is 4321 unless PORT names another', () => {
  vi.stubEnv('PORT', undefined);
  expect(chosenPort()).toBe(4321);
  for (const port of [1, 80, 65_535]) {
    vi.stubEnv('PORT', String(port));
    expect(chosenPort()).toBe(port);
  }
});

test.each(['abc', '0', '65536', '-1', '80.5', '', '1e3', ' 80'])('"%s" is no port', (port) => {
  vi.stubEnv('PORT', port);
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  expect(chosenPort).toThrow('exit 1');
  expect(said.mock.calls).toEqual([
    [`loadbearing: PORT is "${port}", which is no port; set it to a number from 1 to 65535`],
  ]);
});
