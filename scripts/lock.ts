import { readFileSync, writeFileSync } from 'node:fs';

// `node scripts/lock.ts`, after every `npm install`: adds the platform builds that npm leaves out of the lockfile
// on a machine of another platform; without them `npm ci` refuses the file elsewhere.

interface Entry {
  version?: string;
  optionalDependencies?: Record<string, string>;
  dev?: boolean;
  [key: string]: unknown;
}
interface Lock {
  packages: Record<string, Entry>;
}

const OS: readonly [RegExp, string][] = [
  [/win32|windows|(^|[-/])win(?=[-.])/, 'win32'],
  ...['darwin', 'freebsd', 'android', 'linux', 'openharmony', 'sunos', 'aix', 'netbsd', 'openbsd'].map(
    (name): [RegExp, string] => [new RegExp(name), name],
  ),
];
const CPU: readonly [RegExp, string][] = [
  [/wasm32/, 'wasm32'],
  [/arm64/, 'arm64'],
  [/(^|[^a-z])arm([^a-z0-9]|$|-gnueabihf)|armv7/, 'arm'],
  ...['x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el'].map((name): [RegExp, string] => [
    new RegExp(name),
    name,
  ]),
];

/** The entries that a lockfile lacks: optional packages of an exact version that no key names. */
export function missingFromLock(lock: Lock): Record<string, Entry> {
  const missing: Record<string, Entry> = {};
  for (const [where, meta] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(meta.optionalDependencies ?? {})) {
      if (!/^\d/.test(range) || found(lock, where, name)?.version === range) continue;
      const os = OS.find(([re]) => re.test(name))?.[1];
      const told = CPU.find(([re]) => re.test(name))?.[1];
      // WebAssembly that is made for one system runs on every processor there.
      const cpu = os && told === 'wasm32' ? undefined : told;
      if (!os && !cpu) continue;
      const top = `node_modules/${name}`;
      // Another version may have the top already, here or in what was just added.
      const taken = (lock.packages[top] ?? missing[top])?.version;
      missing[taken === undefined || taken === range ? top : `${where}/${top}`] = {
        version: range,
        ...(cpu && { cpu: [cpu] }),
        ...(meta.dev && { dev: true }),
        ...(/musl/.test(name) ? { libc: ['musl'] } : /-gnu/.test(name) ? { libc: ['glibc'] } : {}),
        optional: true,
        ...(os && { os: [os] }),
      };
    }
  }
  return missing;
}

/** The entry that a package finds under a name, as Node looks for it: in its own node_modules, then in those above. */
function found(lock: Lock, where: string, name: string): Entry | undefined {
  for (let at = where; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const entry = lock.packages[`${at && `${at}/`}node_modules/${name}`];
    if (entry || at === '') return entry;
  }
}

if (import.meta.main) {
  const file = 'package-lock.json';
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  const missing = missingFromLock(lock);
  const [first, ...rest] = Object.entries({ ...lock.packages, ...missing });
  lock.packages = Object.fromEntries([
    first as [string, Entry],
    ...rest.sort(([a], [b]) => a.localeCompare(b, 'en')),
  ]);
  if (Object.keys(missing).length) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} entries added to ${file}`);
}
