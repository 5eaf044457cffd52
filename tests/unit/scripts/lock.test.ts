import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingFromLock } from '../../../scripts/lock.ts';

type Lock = Parameters<typeof missingFromLock>[0];
const real = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const without = (name: string): Lock => {
  const { [name]: _, ...packages } = real.packages;
  return { packages };
};

test('the lockfile is complete; if not, run: node scripts/lock.ts', () => {
  expect(missingFromLock(real)).toEqual({});
});

/** What a platform build's entry says, lists as lists: npm copies a bare word where the package has one. */
function told({ version, optional, ...entry }: Lock['packages'][string] = {}) {
  const list = (value: unknown) => [value ?? []].flat();
  return { version, optional, os: list(entry.os), cpu: list(entry.cpu) };
}

describe('a package of another platform that is taken out', () => {
  const optional = Object.values(real.packages).flatMap((p) => Object.entries(p.optionalDependencies ?? {}));
  const exact = optional.filter(([, range]) => /^\d/.test(range)).map(([name]) => `node_modules/${name}`);
  const names = [...new Set(exact)].filter((name) => real.packages[name]?.os);

  test('there are many of them, for every system that we build on', () => {
    expect(names.length).toBeGreaterThan(100);
    for (const os of ['linux', 'darwin', 'win32'])
      expect(names.some((name) => real.packages[name]?.os?.toString() === os)).toBe(true);
  });

  test('is found, with the version, system and processor that npm wrote', () => {
    for (const name of names) {
      const found = missingFromLock(without(name));
      expect(Object.keys(found)).toEqual([name]);
      expect(told(found[name])).toEqual(told(real.packages[name]));
      // Not every name tells the C library, and not every package; where both do, they agree.
      const [guess, said] = [found[name]?.libc, real.packages[name]?.libc];
      if (guess && said) expect({ name, libc: guess }).toEqual({ name, libc: said });
    }
  });
});

describe('two versions of one tool', () => {
  const tool = { optionalDependencies: { '@x/linux-x64': '1.0.0' } };
  const older = { optionalDependencies: { '@x/linux-x64': '0.9.0' } };
  const entry = (version: string) => ({ version, cpu: ['x64'], optional: true, os: ['linux'] });

  test('the platform build of the other version does not do for the nested one', () => {
    const packages = {
      '': {},
      'node_modules/x': tool,
      'node_modules/@x/linux-x64': entry('1.0.0'),
      'node_modules/y/node_modules/x': older,
    };
    expect(missingFromLock({ packages })).toEqual({
      'node_modules/y/node_modules/x/node_modules/@x/linux-x64': entry('0.9.0'),
    });
  });

  test('both are added where both lack', () => {
    const packages = { '': {}, 'node_modules/x': tool, 'node_modules/y/node_modules/x': older };
    expect(missingFromLock({ packages })).toEqual({
      'node_modules/@x/linux-x64': entry('1.0.0'),
      'node_modules/y/node_modules/x/node_modules/@x/linux-x64': entry('0.9.0'),
    });
  });

  test('a build beside the nested tool is seen', () => {
    const packages = {
      '': {},
      'node_modules/y/node_modules/x': older,
      'node_modules/y/node_modules/@x/linux-x64': entry('0.9.0'),
    };
    expect(missingFromLock({ packages })).toEqual({});
  });
});

test('optional packages that are no platform builds, and ranges, are npm’s own business', () => {
  const packages = { '': { optionalDependencies: { 'fast-thing': '1.0.0', '@x/linux-x64': '^1.0.0' } } };
  expect(missingFromLock({ packages })).toEqual({});
});

test('no entry names a download address, so that any registry serves', () => {
  const named = Object.entries(real.packages).filter(([, entry]) => 'resolved' in entry);
  expect(named.map(([name]) => name)).toEqual([]);
});
