import type { Finding } from '../../src/core/finding.ts';
import type { RawFile } from './corpus.ts';
import type { Rule } from './rule.ts';

/** Bytes that editors hide: other line ends, a byte order mark, control characters, text that is not UTF-8. */
export const rule: Rule = {
  id: 'A17',
  title: 'a file is UTF-8 with line feeds and no control characters',
  check: ({ files }) => files.flatMap(faults),
};

function faults({ path, bytes, text }: RawFile): Finding[] {
  const findings: Finding[] = [];
  const add = (offset: number, message: string, remedy: string) =>
    findings.push({
      file: path,
      line: text.slice(0, offset).split('\n').length,
      rule: 'A17',
      message,
      remedy,
    });
  if (!isUtf8(bytes)) add(Math.max(0, text.indexOf('\uFFFD')), 'the file is not UTF-8', 'save it as UTF-8');
  if (text.startsWith('\uFEFF'))
    add(0, 'the file begins with a byte order mark', 'save it as UTF-8 without one');
  const cr = text.indexOf('\r');
  if (cr >= 0) {
    const ends = text.includes('\r\n') ? 'CRLF' : 'CR';
    add(cr, `the line ends with ${ends}`, `save the file with LF line ends (sed -i 's/\\r$//' ${path})`);
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  for (const match of text.matchAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g)) {
    const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    add(match.index, `a control character, U+${code}`, 'delete it');
  }
  return findings;
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
