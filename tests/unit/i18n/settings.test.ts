import { describe, expect, test } from 'vitest';
import { reminderWords } from '../../../src/i18n/export-reminder.ts';
import { settingsWords } from '../../../src/i18n/settings.ts';
import { studyWords } from '../../../src/i18n/study.ts';

/** Every word by its path. */
function flat(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}.${key}`, value] as [string, string]]
      : flat(value, `${path}.${key}`),
  );
}

describe.each([
  ['settings', settingsWords],
  ['the reminder', reminderWords],
  ['troubles', studyWords],
] as const)('the words of %s', (_, words) => {
  const [en, ko] = [new Map(flat(words.en)), new Map(flat(words.ko))];

  test('have the same keys and the same places for names and numbers in both languages', () => {
    const places = (text = '') => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
    const shape = (all: Map<string, string>) => [...all].map(([key, text]) => [key, places(text)]);
    expect(shape(ko)).toEqual(shape(en));
  });

  test('are none of them empty or padded, and Korean where they should be', () => {
    const wrong = [...en, ...ko].filter(([, text]) => text === '' || text !== text.trim());
    expect(wrong).toEqual([]);
    const names = new Set(['.clearing.0.0', '.clearing.1.0']);
    expect([...ko].filter(([key, text]) => !/[가-힣]/.test(text) && !names.has(key))).toEqual([]);
    expect([...en].filter(([, text]) => /[가-힣]/.test(text))).toEqual([]);
  });
});
