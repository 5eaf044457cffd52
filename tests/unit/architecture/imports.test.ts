import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom, below src/. What is not named here may not be imported. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  pages: ['layouts', 'components', 'queries', 'schemas', 'client', 'core', 'i18n'],
  layouts: ['components', 'client', 'styles', 'core', 'i18n'],
  components: ['simulators', 'client', 'queries', 'schemas', 'styles', 'core', 'i18n'],
  simulators: ['client', 'core', 'i18n'],
  client: ['styles', 'core', 'i18n'],
  integrations: ['markdown', 'queries', 'core'],
  queries: ['markdown', 'diagrams', 'schemas', 'core'],
  markdown: ['diagrams', 'schemas', 'i18n', 'core'],
  scripts: ['markdown', 'diagrams', 'schemas', 'i18n', 'core'],
  schemas: ['core'],
  i18n: ['core'],
  diagrams: [],
  styles: [],
  core: [],
};
/** Single files that a folder may import beyond the table, each for one reason. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  // The policy of the pages names the hash of the only inline script.
  integrations: ['src/layouts/theme-script.ts'],
  // The sheet of the diagrams travels with the diagrams, which know nothing of pages.
  layouts: ['src/diagrams/diagrams.css'],
};
/** Packages and platforms that one part alone may know. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  'astro:content': ['queries', 'content.config.ts'],
  zod: ['schemas', 'markdown'],
  mermaid: ['diagrams'],
  preact: ['client', 'simulators', 'components'],
  // Not in what reaches the browser, nor in the schemas.
  'node:': ['markdown', 'diagrams', 'integrations', 'scripts', 'queries', 'layouts'],
};

interface Import {
  from: string;
  to: string;
}

const files = globSync(['src/**/*.{ts,tsx,astro}', 'scripts/**/*.ts'])
  .map((f) => f.replaceAll('\\', '/'))
  .sort();
const imports = files.flatMap(importsOf);
const ours = imports.filter(({ to }) => /^(src|scripts)\//.test(to));
const show = ({ from, to }: Import) => `${from} imports ${to}`;

/** Every import, dynamic ones and globs included; relative ones as paths from the project's root. */
function importsOf(from: string): Import[] {
  const source = readFileSync(from, 'utf8');
  const found = source.matchAll(
    /(?:\bfrom|\bimport|\bimport\.meta\.glob(?:<[^(]*>)?)[\s(]*['"]([^'"]+)['"]/g,
  );
  return [...found].map(([, path = '']) => {
    const to = path.startsWith('.') ? posix.join(posix.dirname(from), path.replace(/\?.*$/, '')) : path;
    return { from, to };
  });
}

/** "core" of src/core/x.ts, "scripts" of scripts/x.ts, "site.ts" of src/site.ts. */
function partOf(file: string): string {
  const [top = '', part = ''] = file.split('/');
  return top === 'src' ? part : top;
}

describe('the folders', () => {
  test('import only what the table of the design lets them', () => {
    const wrong = ours.filter(({ from, to }) => {
      const [own, other] = [partOf(from), partOf(to)];
      // Settings know the rest by name; site.ts is words that everybody may know.
      if (own === other || own === 'content.config.ts' || other === 'site.ts') return false;
      return !TABLE[own]?.includes(other) && !ALSO[own]?.includes(to);
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test('are the thirteen of the design', () => {
    const parts = new Set(
      files
        .filter((f) => f.startsWith('src/'))
        .map(partOf)
        .filter((p) => !p.includes('.')),
    );
    expect([...parts, 'styles'].sort()).toEqual(
      Object.keys(TABLE)
        .filter((p) => p !== 'scripts')
        .sort(),
    );
  });

  test('leave each package and platform to the part that knows it', () => {
    const wrong = imports.filter(({ from, to }) => {
      const name = Object.keys(ONLY).find((n) => to === n || to.startsWith(n.endsWith(':') ? n : `${n}/`));
      return name !== undefined && !ONLY[name]?.includes(partOf(from));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  test('are called by what they hold', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|lib|shared\/)(\/|\.|$)/;
    expect(files.filter((f) => vague.test(f))).toEqual([]);
  });
});

describe('a simulator', () => {
  const simulators = ours.filter(({ from }) => /^src\/simulators\/[^/]+\//.test(from));
  const own = (file: string) => file.split('/').slice(0, 3).join('/');

  test('knows no other simulator', () => {
    const wrong = simulators.filter(
      ({ from, to }) => to.startsWith('src/simulators/') && own(from) !== own(to),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  test('takes of the client only its kit; its model takes only the core, its scenarios only the core and the model', () => {
    const allowed = ({ from, to }: Import) => {
      if (to.startsWith('src/core/')) return true;
      if (from.endsWith('/model.ts')) return false;
      if (from.endsWith('/scenarios.ts')) return to === `${own(from)}/model.ts`;
      return to.startsWith('src/client/kit/') || to.startsWith('src/i18n/') || to.startsWith(`${own(from)}/`);
    };
    expect(simulators.filter((i) => !allowed(i)).map(show)).toEqual([]);
  });

  test('has the four files that every simulator has, and beside them only parts of its picture', () => {
    const names = globSync('src/simulators/*/*').map((f) => posix.basename(f.replaceAll('\\', '/')));
    expect([...new Set(names)].filter((n) => !/^(view\.css|[a-z-]+\.tsx?)$/.test(n))).toEqual([]);
  });
});

test('no file imports itself, over any number of others', () => {
  const next = Map.groupBy(ours, ({ from }) => from);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});
