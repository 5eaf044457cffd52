import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WORDS =
  'queue cache shard replica leader follower quorum latency throughput request response partition hash ring token bucket log segment offset commit index page write read node client server failure timeout retry budget window'.split(
    ' ',
  );

/** A small generator of numbers, the same on every machine. */
function random(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Writes a content folder with N synthetic topics: prose, a table, code, and a diagram in every third. */
export function writeSite(content: string, n: number): void {
  for (const folder of [
    'topics',
    'practices',
    'systems',
    'simulators',
    'decks',
    'references',
    'numbers',
    'paths',
    'ko/topics',
  ]) {
    mkdirSync(join(content, folder), { recursive: true });
  }
  const ids = Array.from({ length: n }, (_, i) => `synthetic-${i + 1}`);
  const list = ids.map((id) => `    - ${id}\n`).join('');
  writeFileSync(
    join(content, 'areas.yaml'),
    `- id: estimation\n  title: Synthetic\n  korean: 합성\n  summary: Pages made to measure the build.\n  summaryKo: 빌드를 재려고 만든 페이지.\n  topics:\n${list}`,
  );
  ids.forEach((id, i) => {
    writeFileSync(join(content, 'topics', `${id}.mdx`), topic(i, n));
  });
}

function topic(i: number, n: number): string {
  const next = random(i + 1);
  const word = () => WORDS[Math.floor(next() * WORDS.length)] as string;
  const sentence = () => {
    const words = Array.from({ length: 12 + Math.floor(next() * 8) }, word).join(' ');
    return `${words[0]?.toUpperCase()}${words.slice(1)} ${Math.floor(next() * 1000)}.`;
  };
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  const other = (k: number) => `synthetic-${((i + k) % n) + 1}`;
  const diagram =
    i % 3 === 0
      ? `\n\`\`\`mermaid\nflowchart TD\n  accTitle: ${word()} ${word()} ${i}\n  accDescr: A ${word()} leads to a ${word()}.\n  a[${word()}]:::client --> b[${word()} ${i}]:::service\n  b --> c[(${word()})]:::store\n\`\`\`\n`
      : '';
  const rows = Array.from(
    { length: 6 },
    () => `| ${word()} | ${Math.floor(next() * 900)} ms | ${sentence()} |`,
  ).join('\n');
  const headings = [
    'Why it exists',
    'How it works',
    'Variants',
    'Numbers',
    'In production',
    'Failure modes',
    'Misconceptions',
    'In an interview',
  ];
  const sections = headings.map((h) => {
    const link = `See [${other(h.length)}](${other(h.length)}.mdx).`;
    const table = h === 'Variants' ? `\n\n| Name | Time | Note |\n|---|---|---|\n${rows}` : '';
    const code =
      h === 'How it works'
        ? `\n\n\`\`\`ts\nexport function step${i}(x: number): number {\n  const y = x * ${i + 1};\n  return y > 10 ? y - 10 : y; // ${word()}\n}\n\`\`\``
        : '';
    return `## ${h}\n\n${paragraph()}\n\n${paragraph()} ${link}${table}${code}`;
  });
  return `---
title: Synthetic ${i + 1} ${word()}
summary: ${sentence()}
area: estimation
level: foundation
korean: 합성 ${i + 1}
reviewed: "2026-01-01"
published: "2026-01-01"
---

${paragraph()}
${diagram}
${sections.join('\n\n')}
`;
}
