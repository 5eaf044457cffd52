import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRenderer, DiagramError, type Renderer } from '../../../src/diagrams/index.ts';
import { fonts } from './fonts.ts';

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'diagrams-'));
const cacheDir = newFolder();
let renderer: Renderer;
beforeAll(() => {
  renderer = createRenderer({ cacheDir, fonts });
});
afterAll(() => renderer.close());

const faultOf = async (source: string): Promise<DiagramError> => {
  const error = await renderer.render(source).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof DiagramError) return error;
  throw new Error(`not a DiagramError: ${error}`);
};

describe('a fault', () => {
  test.each<[string, string, number | undefined, RegExp]>([
    [
      'in the grammar',
      'flowchart LR\n  %% note\n  A --> B\n  C -> ] D\n',
      4,
      /^Parse error on line 4:[\s\S]*Expecting/,
    ],
    ['at the end', '\nflowchart LR\n  A --> B\n  C[[', 4, /^Parse error on line 4/],
    ['of a newer parser', 'pie\n  "a" : x\n', 2, /^Parsing failed: Lexer error on line 2/],
    ['of meaning', 'gitGraph\n  commit\n  checkout nope\n', 3, /branch which is not yet created/],
    ['without a place', 'sequenceDiagram\n  A->>B: x\n  deactivate B\n', undefined, /inactive participant/],
    ['in the first word', '\n\nflowchrt LR\n', 3, /"flowchrt LR" is no kind of diagram/],
    ['of an empty source', '  \n', 1, /empty/],
    ['of colour', 'quadrantChart\n  A: [0.3, 0.9] color: #ff3300', 2, /#ff3300 is none of the page's/],
    ['of an unknown shape', 'flowchart LR\n  A@{ shape: nope }', undefined, /nope/],
    [
      'of a picture from elsewhere',
      'flowchart LR\n  A@{ img: "https://example.org/a.png", label: "x" }',
      undefined,
      /picture|image/i,
    ],
    ['of a link', 'flowchart LR\n  A --> B\n  click A "https://example.org"', undefined, /link/],
  ])(
    '%s is told with its line',
    async (_, source, line, message) => {
      const fault = await faultOf(source);
      expect(fault.message).toMatch(message);
      expect(fault.line).toBe(line);
    },
    30_000,
  );

  test('leaves the renderer working, and is not kept', async () => {
    await faultOf('flowchart LR\n  A -->');
    expect((await renderer.render('flowchart LR\n  A --> B')).type).toBe('flowchart');
    expect(readdirSync(cacheDir).filter((file) => !file.endsWith('.json'))).toEqual([]);
  });
});

test('a picture is drawn once, however often it is asked for at once', async () => {
  const before = renderer.stats.drawn;
  const source = 'flowchart LR\n  once --> twice';
  const [first, second] = await Promise.all([renderer.render(source), renderer.render(source)]);
  expect(second).toBe(first);
  expect(renderer.stats.drawn).toBe(before + 1);
});

test('another renderer takes it from the folder, without a worker', async () => {
  const source = 'flowchart LR\n  kept --> B';
  const first = await renderer.render(source);
  const other = createRenderer({ cacheDir, fonts, worker: new URL('file:///there/is/none.ts') });
  expect(await other.render(source)).toEqual(first);
  expect(other.stats).toEqual({ drawn: 0, cached: 1 });
});

test('a worker that cannot start is told, and so is a missing font', async () => {
  const lost = createRenderer({ cacheDir: newFolder(), fonts, worker: new URL('file:///there/is/none.ts') });
  await expect(lost.render('flowchart LR\n  A')).rejects.toThrow(/none\.ts/);
  const bare = createRenderer({ cacheDir: newFolder(), fonts: { ...fonts, bold: ['/nowhere.otf'] } });
  await expect(bare.render('flowchart LR\n  A')).rejects.toThrow('/nowhere.otf');
});

test('closing ends what is under way, and a closed renderer starts again', async () => {
  const closing = createRenderer({ cacheDir: newFolder(), fonts });
  const pending = closing.render('flowchart LR\n  A --> B').catch((error: Error) => error.message);
  // The fonts are read before the worker starts; only then is there something to end.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await closing.close();
  expect(await pending).toBe('the renderer was closed');
  expect((await closing.render('flowchart LR\n  A --> B')).width).toBeGreaterThan(0);
  await closing.close();
}, 90_000);

test('it runs in plain Node, leaves no window behind, and lets the process end without being closed', () => {
  const module = pathToFileURL(path.resolve('src/diagrams/index.ts')).href;
  const script = path.join(newFolder(), 'draw.mjs');
  writeFileSync(
    script,
    `import { createRenderer } from ${JSON.stringify(module)};
     const renderer = createRenderer(${JSON.stringify({ cacheDir: newFolder(), fonts })});
     const { type } = await renderer.render('flowchart LR\\n  A --> B');
     console.log(type, typeof globalThis.document);`,
  );
  expect(execFileSync(process.execPath, [script], { encoding: 'utf8', timeout: 60_000 })).toBe(
    'flowchart undefined\n',
  );
}, 90_000);
