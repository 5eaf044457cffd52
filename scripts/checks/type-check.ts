import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A fault of a type, in a line of the code counted from 1. */
export interface TypeFault {
  line: number;
  message: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(ROOT, '.cache/types');
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ['lib.es2024.d.ts'],
  types: ['node'],
  skipLibCheck: true,
  erasableSyntaxOnly: true,
};

/** The faults of each piece of code, each a module by itself; one program for all that the cache does not know. */
export function typeFaults(codes: readonly string[]): TypeFault[][] {
  const files = codes.map((code) => join(CACHE, `${keyOf(code)}.ts`));
  const unknown = new Map(
    files
      .map((file, i): [string, string] => [file, codes[i] as string])
      .filter(([file]) => !existsSync(`${file}.json`)),
  );
  if (unknown.size > 0) judge(unknown);
  return files.map((file) => JSON.parse(readFileSync(`${file}.json`, 'utf8')) as TypeFault[]);
}

function keyOf(code: string): string {
  return createHash('sha256')
    .update(JSON.stringify([ts.version, ROOT, OPTIONS, code]))
    .digest('hex')
    .slice(0, 20);
}

/** Type-checks files that exist only here, and writes what was found beside where they would lie. */
function judge(files: ReadonlyMap<string, string>): void {
  const host = ts.createCompilerHost(OPTIONS, true);
  const { readFile, fileExists, getSourceFile } = host;
  // Node's types are ours, wherever the command was called.
  host.getCurrentDirectory = () => ROOT;
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.getSourceFile = (name, target, ...rest) => {
    const code = files.get(name);
    return code === undefined
      ? getSourceFile.call(host, name, target, ...rest)
      : ts.createSourceFile(name, code, target, true);
  };
  const program = ts.createProgram([...files.keys()], OPTIONS, host);
  mkdirSync(CACHE, { recursive: true });
  for (const file of files.keys()) {
    const source = program.getSourceFile(file);
    const faults = ts.getPreEmitDiagnostics(program, source).filter((d) => d.file?.fileName === file);
    writeFileSync(`${file}.json`, JSON.stringify(faults.map(toFault)));
  }
}

function toFault({ file, start, messageText }: ts.Diagnostic): TypeFault {
  const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 1;
  return { line, message: ts.flattenDiagnosticMessageText(messageText, ' ').replace(/\s+/g, ' ') };
}
