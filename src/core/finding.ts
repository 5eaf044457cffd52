/** One thing wrong with the content or the built site, with what to do about it. */
export interface Finding {
  /** The file, relative to the project's root, with forward slashes. */
  file: string;
  /** Line, counted from 1; absent where the whole file is meant. */
  line?: number | undefined;
  /** Column, counted from 1. */
  column?: number | undefined;
  /** The rule that found it, as "A05" or "phrases". */
  rule: string;
  /** What is wrong, in one sentence without a full stop at the end. */
  message: string;
  /** How to mend it. */
  remedy: string;
}

/** Prints a finding on two lines, in the form that editors and forges turn into a link. */
export function formatFinding(f: Finding): string {
  const place = [f.file, f.line, f.line === undefined ? undefined : f.column]
    .filter((x) => x !== undefined)
    .join(':');
  return `${place}  ${f.rule}  ${f.message}\n    remedy: ${f.remedy}`;
}

/** An error that carries every finding of one run. */
export class FindingsError extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    const noun = findings.length === 1 ? 'finding' : 'findings';
    super(`${findings.length} ${noun}\n${findings.map(formatFinding).join('\n')}`);
    this.name = 'FindingsError';
    this.findings = findings;
  }
}
