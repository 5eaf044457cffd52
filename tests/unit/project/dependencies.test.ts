import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isAllowed, licenceOf } from './licence.ts';

interface Entry {
  version: string;
  integrity?: string;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  allowScripts: Record<string, boolean>;
  [kind: `${string}ependencies`]: Record<string, string>;
};
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry>;
};
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const entries = Object.entries(packages).filter(([place]) => place !== '');

describe('versions', () => {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;
  const wanted = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}));

  test('every dependency is of an exact version', () => {
    expect(wanted.length).toBeGreaterThan(40);
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('the lockfile holds that version of each; if not, run: npm install', () => {
    const drift = wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version);
    expect(drift).toEqual([]);
  });

  test('each package is known by its digest, save builds for other platforms that npm left out', () => {
    const bare = entries.filter(([, e]) => !e.integrity && !e.os && !e.cpu).map(([place]) => place);
    expect(bare).toEqual([]);
  });
});

describe('install scripts', () => {
  const scripted = entries.filter(([, e]) => e.hasInstallScript).map(([place]) => nameOf(place));

  test('package.json answers for every package that has one, with yes or no', () => {
    expect(scripted.filter((name) => typeof manifest.allowScripts[name] !== 'boolean')).toEqual([]);
  });

  test('and for no other', () => {
    expect(Object.keys(manifest.allowScripts).filter((name) => !scripted.includes(name))).toEqual([]);
  });
});

/** Packages that are not on the list, and why they may be used: all of them run at build time and reach no reader. */
const EXCEPTIONS: readonly (readonly [name: RegExp, licence: string, why: string])[] = [
  [/^@img\/sharp-libvips-/, 'LGPL-3.0-or-later', 'a library of its own that Astro’s image service loads'],
  [/^@img\/sharp-/, 'Apache-2.0 AND LGPL-3.0-or-later', 'holds that library on Windows'],
  [/^@img\/sharp-/, 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', 'holds that library as WebAssembly'],
  [/^elkjs$/, 'EPL-2.0 OR GPL-3.0-or-later', 'Mermaid loads it for layouts that we do not use'],
  [/^khroma$/, '', 'its file "license" is the MIT license; only the field is missing'],
];

describe('licences', () => {
  const installed = entries.filter(([place]) => existsSync(`${place}/package.json`));
  const licences = installed.map(
    ([place]) =>
      [nameOf(place), licenceOf(JSON.parse(readFileSync(`${place}/package.json`, 'utf8')))] as const,
  );

  test('every installed package has one of the list, or is an exception with its reason', () => {
    expect(licences.length).toBeGreaterThan(400);
    const strange = licences.filter(
      ([name, licence]) =>
        !isAllowed(licence) && !EXCEPTIONS.some(([re, its]) => re.test(name) && its === licence),
    );
    expect(strange).toEqual([]);
  });

  test('khroma’s file is the MIT license', () => {
    expect(readFileSync('node_modules/khroma/license', 'utf8')).toMatch(/^The MIT License \(MIT\)/);
  });

  test('every exception is still needed on some platform', () => {
    const names = entries.map(([place]) => nameOf(place));
    expect(EXCEPTIONS.filter(([re]) => !names.some((name) => re.test(name)))).toEqual([]);
  });

  test.each([
    ['MIT', true],
    ['MIT OR GPL-3.0-or-later', true],
    ['(MPL-2.0 OR Apache-2.0)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-only', false],
    ['(GPL-2.0-only OR MIT) AND CC-BY-4.0', true],
    ['GPL-2.0-only OR MIT AND AGPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['SSPL-1.0', false],
    ['BUSL-1.1', false],
    ['CC-BY-NC-4.0', false],
    ['SEE LICENSE IN LICENSE.md', false],
    ['UNLICENSED', false],
    ['(MIT', false],
    ['MIT AND', false],
    ['', false],
  ])('"%s" may be used: %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });

  test('the older ways to name a licence are read', () => {
    expect(licenceOf({ license: 'MIT' })).toBe('MIT');
    expect(licenceOf({ license: { type: 'ISC', url: 'x' } })).toBe('ISC');
    expect(licenceOf({ licenses: [{ type: 'MIT' }, { type: 'GPL-3.0' }] })).toBe('MIT OR GPL-3.0');
    expect(licenceOf({})).toBe('');
  });
});
