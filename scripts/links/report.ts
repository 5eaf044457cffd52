import type { Finding } from '../../src/core/finding.ts';
import { findingsOf } from './findings.ts';
import type { Surveyed } from './survey.ts';

/** All that one run has to say. */
export interface Report {
  /** The day it is, UTC, as YYYY-MM-DD. */
  day: string;
  /** How many addresses were asked for, at how many hosts. */
  addresses: number;
  hosts: number;
  /** How many of them are fine. */
  fine: number;
  gone: Finding[];
  moved: Finding[];
  unasked: Finding[];
}

/** The groups of findings, with their headings. */
const GROUPS = [
  ['gone', 'Gone'],
  ['moved', 'Moved for good'],
  ['unasked', 'Could not be asked'],
] as const;

/** Gathers what was found. */
export function reportOf(surveyed: readonly Surveyed[], hosts: number, day: string): Report {
  const found = Object.groupBy(surveyed.flatMap(findingsOf), ({ rule }) => rule);
  const fine = surveyed.filter(({ verdict }) => verdict.kind === 'fine').length;
  const { gone = [], moved = [], unasked = [] } = found;
  return { day, addresses: surveyed.length, hosts, fine, gone, moved, unasked };
}

/** Everything found, what is gone first. */
export function allOf(report: Report): Finding[] {
  return GROUPS.flatMap(([group]) => report[group]);
}

/** One line of counts. A source counts for each file that gives its address. */
export function summaryOf({ addresses, hosts, fine, gone, moved, unasked }: Report): string {
  const asked = `${count(addresses, 'address', 'addresses')} at ${count(hosts, 'host', 'hosts')}`;
  return `${asked}: ${fine} fine, ${gone.length} gone, ${moved.length} moved for good, ${unasked.length} could not be asked`;
}

/** The report as a page of Markdown. */
export function markdownOf(report: Report): string {
  const head = `# Addresses of the sources, ${report.day}\n\n${summaryOf(report)}.\n`;
  const groups = GROUPS.map(([group, heading]) => {
    const rows = report[group].map(({ file, line, message, remedy }) =>
      row([`${file}:${line}`, message, remedy]),
    );
    const table = [row(['Where', 'What', 'Remedy']), '|---|---|---|', ...rows].join('\n');
    return `\n## ${heading}\n\n${rows.length > 0 ? table : 'None.'}\n`;
  });
  return head + groups.join('');
}

/** The report as JSON, indented by two. */
export function jsonOf(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

const row = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
