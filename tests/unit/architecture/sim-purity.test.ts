import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// ECMAScript lets the transcendental functions differ between engines; the others of Math are exact everywhere.
const EXACT = [
  'abs',
  'ceil',
  'floor',
  'round',
  'trunc',
  'sign',
  'min',
  'max',
  'sqrt',
  'imul',
  'clz32',
  'fround',
];
const CONSTANTS = ['PI', 'E', 'SQRT2', 'SQRT1_2', 'LN2', 'LN10', 'LOG2E', 'LOG10E'];

/** What a simulator's core must not name, with the reason. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\bMath\.random\b/, 'draw from a stream of the run: random.stream(name)'],
  [/\b(?:new )?Date\b/, 'time is simulated: integer microseconds in the event'],
  [/\bperformance\b/, 'time is simulated: integer microseconds in the event'],
  [
    /\b(?:crypto|setTimeout|setInterval|requestAnimationFrame|document|navigator)\b/,
    'a core knows no browser',
  ],
  // A power of whole numbers (62n ** n) is exact everywhere.
  [/(?<!\dn )\*\*/, 'use pow of detmath.ts, which is the same in every engine'],
];

/** The lines that break a rule, as `file:line: what. remedy`. */
export function impurities(file: string, source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return code.split('\n').flatMap((line, i) => {
    const found = BANNED.filter(([pattern]) => pattern.test(line)).map(([pattern, remedy]) => {
      return `${file}:${i + 1}: ${pattern.exec(line)?.[0]}. ${remedy}`;
    });
    const maths = [...line.matchAll(/\bMath\.(\w+)/g)].map(([, name = '']) => name);
    const strange = maths.filter((name) => name !== 'random' && ![...EXACT, ...CONSTANTS].includes(name));
    return [
      ...found,
      ...strange.map(
        (name) => `${file}:${i + 1}: Math.${name}. use detmath.ts, which is the same in every engine`,
      ),
    ];
  });
}

const models = globSync('src/simulators/*/model.ts').map((file) => file.replaceAll('\\', '/'));
/** The folders of the core that a model draws on. */
const folders = new Set(
  models.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '(?:\.\.\/)+core\/([a-z-]+)\//g)].map(([, name]) => name),
  ),
);
const cores = [...folders]
  .flatMap((name) => globSync(`src/core/${name}/**/*.ts`))
  .map((file) => file.replaceAll('\\', '/'))
  .concat(models);

test.each(cores)('%s draws, counts time and calculates alike in every engine', (file) => {
  expect(impurities(file, readFileSync(file, 'utf8'))).toEqual([]);
});

test('the cores are where this test looks', () => {
  for (const file of ['sim/run', 'placement/ring', 'limits/limiters'])
    expect(cores).toContain(`src/core/${file}.ts`);
  expect(cores).toContain('src/simulators/consistent-hashing/model.ts');
  expect(cores.length).toBeGreaterThan(12);
});

test.each([
  ['const x = Math.random();', 'Math.random'],
  ['const x = Date.now();', 'Date'],
  ['const x = performance.now();', 'performance'],
  ['const x = Math.log(2);', 'Math.log'],
  ['const x = Math.hypot(1, 2);', 'Math.hypot'],
  ['const x = 2 ** 0.5;', '**'],
  ['setTimeout(f, 1);', 'setTimeout'],
])('%s is found, with file and line', (line, what) => {
  const found = impurities('a.ts', `// Math.random is spoken of here only\n${line}\n`);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`a.ts:2: ${what}`);
});

test('words in comments, the exact functions of Math and powers of whole numbers are no fault', () => {
  expect(
    impurities(
      'a.ts',
      '/* Date\n performance */\nconst x = Math.floor(Math.sqrt(2) * Math.PI) + 62n ** n; // Math.log',
    ),
  ).toEqual([]);
});
