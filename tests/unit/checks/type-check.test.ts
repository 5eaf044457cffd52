import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { typeFaults } from '../../../scripts/checks/type-check.ts';
import { fastest } from '../fastest.ts';

test('each piece is a module of its own, and faults come with their lines', () => {
  const codes = [
    'const n = 1;\nconsole.log(n);',
    'const n = "two";\n\nconst m: number = n;\nconsole.log(m);',
    "import { createHash } from 'node:crypto';\nconsole.log(createHash('sha256').update('a').digest('hex'));",
    'enum A { b }\nconsole.log(A.b);',
    'const = 3;',
  ];
  const faults = typeFaults(codes);
  expect(faults[0]).toEqual([]);
  expect(faults[1]).toEqual([{ line: 3, message: "Type 'string' is not assignable to type 'number'." }]);
  expect(faults[2]).toEqual([]);
  expect(faults[3]?.[0]?.message).toContain('erasableSyntaxOnly');
  expect(faults[4]?.[0]).toMatchObject({ line: 1 });
});

test('code is judged alike wherever the command is called', () => {
  const module = pathToFileURL(resolve('scripts/checks/type-check.ts')).href;
  const code = `console.log(process.platform, ${Date.now()});`;
  const script = `const { typeFaults } = await import(${JSON.stringify(module)});
    console.log(JSON.stringify(typeFaults([${JSON.stringify(code)}])));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toEqual([[]]);
});

test('what was judged before is not judged again', async () => {
  const code = ['const once: number = 1;\nconsole.log(once);'];
  typeFaults(code);
  expect(typeFaults(code)).toEqual([[]]);
  expect(await fastest(() => typeFaults(code))).toBeLessThan(50);
});
