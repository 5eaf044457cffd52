import type { Code } from 'mdast';
import type { Finding } from '../../src/core/finding.ts';
import { collectFences } from '../../src/markdown/fences.ts';
import { type Corpus, fileLine, type Page } from './corpus.ts';
import { diagramFaults } from './diagram-faults.ts';
import type { Rule } from './rule.ts';

/** Diagrams that mermaid refuses, and diagrams that break the rules of the house. */
export const rule: Rule = {
  id: 'A11',
  title: 'every diagram can be drawn, has a name and a description, and leaves its looks to the site',
  async check({ pages, tools }) {
    const fences = pages.flatMap((page) =>
      collectFences(page.tree)
        .blocks.filter((b) => b.lang === 'mermaid')
        .map((fence) => ({ page, fence })),
    );
    const drawn = await Promise.all(fences.map(({ page, fence }) => draw(tools, page, fence)));
    return drawn.flat();
  },
};

async function draw(tools: Corpus['tools'], page: Page, fence: Code): Promise<Finding[]> {
  const report = (line: number, message: string, remedy: string) => ({
    file: page.path,
    line: fileLine(page, fence) + line,
    rule: 'A11',
    message,
    remedy,
  });
  const findings = diagramFaults(fence.value).map((f) => report(f.line, f.message, f.remedy));
  try {
    await tools.draw(fence.value);
  } catch (error) {
    const { message, line } = error as { message: string; line?: number };
    findings.push(
      report(line ?? 0, `invalid Mermaid: ${message.replace(/\s+/g, ' ')}`, 'mend the diagram at this line'),
    );
  }
  return findings;
}
