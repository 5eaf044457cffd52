import type { Code } from 'mdast';
import type { Finding } from '../../src/core/finding.ts';
import { isChecked } from '../../src/markdown/code.ts';
import { collectFences } from '../../src/markdown/fences.ts';
import { type Corpus, fileLine, type Page } from './corpus.ts';
import type { Rule } from './rule.ts';
import { typeFaults } from './type-check.ts';

interface Block {
  page: Page;
  fence: Code;
}

/** `ts check` blocks that do not type-check under strict, do not run, or print something else every time. */
export const rule: Rule = {
  id: 'A28',
  title: 'checked code compiles under strict, runs, and prints the same each time',
  async check(corpus) {
    const blocks = corpus.pages.flatMap((page) =>
      collectFences(page.tree)
        .blocks.filter(isChecked)
        .map((fence) => ({ page, fence })),
    );
    const ran = await Promise.all(blocks.map((block) => runFault(block, corpus)));
    return [...compileFaults(blocks), ...ran.flat()];
  },
};

function compileFaults(blocks: readonly Block[]): Finding[] {
  const faults = typeFaults(blocks.map(({ fence }) => fence.value));
  return blocks.flatMap((block, i) =>
    (faults[i] ?? []).map(({ line, message }) =>
      finding(
        block,
        line,
        `the code does not type-check: ${message}`,
        'mend the code; it is checked under strict',
      ),
    ),
  );
}

async function runFault(block: Block, { tools }: Corpus): Promise<Finding[]> {
  const result = await tools.run(block.fence.value);
  if ('output' in result) return [];
  return [finding(block, result.line ?? 0, `the code does not run: ${result.error}`, 'mend the code')];
}

function finding({ page, fence }: Block, line: number, message: string, remedy: string): Finding {
  return { file: page.path, line: fileLine(page, fence) + line, rule: 'A28', message, remedy };
}
