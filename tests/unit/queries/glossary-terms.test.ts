import { describe, expect, test } from 'vitest';
import { lettersOf, type TermPage, termsOf } from '../../../src/queries/glossary-terms.ts';

const page = (id: string, title: string, korean: string, en: string[] = [], ko: string[] = []) =>
  ({ id, data: { title, korean, aliases: { en, ko } } }) as unknown as TermPage;
const cdn = page(
  'cdn',
  'Content Delivery Network (CDN)',
  '콘텐츠 전송 네트워크',
  ['CDN', 'edge cache'],
  ['시디엔'],
);
const cache = page('caching', 'Caching', '캐싱', ['cache', 'Edge cache'], ['캐시']);
const entries = (pages: TermPage[]) => termsOf(pages).map((t) => [t.word, t.id]);

describe('the glossary', () => {
  test('has every name of a page, its title under the id of the page', () => {
    expect(entries([cache])).toEqual([
      ['Caching', 'caching'],
      ['캐싱', '캐싱'],
      ['cache', 'cache'],
      ['Edge cache', 'edge-cache'],
      ['캐시', '캐시'],
    ]);
  });

  test('gives no two entries one id, also where an alias is what another page is called', () => {
    const ids = entries([cdn, cache]).map(([, id]) => id);
    expect(ids).toContain('cdn-2');
    expect(ids).toContain('edge-cache-2');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('takes no id that the page has for something else, and makes one of a word without letters', () => {
    expect(entries([page('x', 'X', '엑스', ['Menu', '!!'])]).map(([, id]) => id)).toEqual([
      'x',
      '엑스',
      'menu-2',
      'term',
    ]);
  });

  test('writes a name once that is both title and Korean term', () => {
    expect(entries([page('rest', 'REST', 'REST')])).toEqual([['REST', 'rest']]);
  });

  test('stands from A to Z and from ㄱ to ㅎ', () => {
    const shown = (lang: 'en' | 'ko') =>
      lettersOf(termsOf([cdn, cache]), lang).map(
        (l) => `${l.letter}: ${l.terms.map((t) => t.word).join(', ')}`,
      );
    expect(shown('en')).toEqual([
      'C: cache, Caching, CDN, Content Delivery Network (CDN)',
      'E: edge cache, Edge cache',
    ]);
    expect(shown('ko')).toEqual(['ㅅ: 시디엔', 'ㅋ: 캐시, 캐싱, 콘텐츠 전송 네트워크']);
  });
});
