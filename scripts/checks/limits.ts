/** What one content file may hold. More is a mistake, or a page that should be two. */
export const LIMITS = {
  /** A page or YAML file, in bytes; the longest practice has about 40,000. */
  fileBytes: 256_000,
  /** Lines of one fence. */
  fenceLines: 200,
  /** An image file, in bytes. */
  imageBytes: 400_000,
  /** Pixels along either side of an image: the widest column at three device pixels. */
  imagePixels: 2_880,
} as const;

/** Where a text breaks a limit, so that nobody parses it: the line and what was found. */
export function overLimit(text: string): { line: number; message: string } | undefined {
  const lines = text.split('\n');
  let opened: { line: number; mark: string } | undefined;
  for (const [i, line] of lines.entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (!mark) continue;
    if (!opened) opened = { line: i + 1, mark };
    else if (line.trim().startsWith(opened.mark) && line.trim() === mark) {
      if (i - opened.line > LIMITS.fenceLines) return fenceFault(opened.line, i - opened.line);
      opened = undefined;
    }
  }
  const rest = opened ? lines.length - opened.line : 0;
  return opened && rest > LIMITS.fenceLines ? fenceFault(opened.line, rest) : undefined;
}

function fenceFault(line: number, count: number): { line: number; message: string } {
  return { line, message: `a fence of ${count} lines; the limit is ${LIMITS.fenceLines}` };
}
