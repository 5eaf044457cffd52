import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';
import { evaluatePage } from '../../../src/core/estimate/evaluate.ts';
import { estimateWords } from '../../../src/i18n/estimate.ts';
import { estimateProgram } from '../../../src/markdown/estimate.ts';
import { MESSAGES } from './pages.ts';

const entry = fileURLToPath(new URL('../../../src/client/estimate.ts', import.meta.url));

async function bundle(): Promise<string> {
  const { output } = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  })) as Rollup.RollupOutput;
  return output.map((o) => (o.type === 'chunk' ? o.code : '')).join('');
}

test('script and data of a page weigh less than 3 KB, and no unit library is in them', async () => {
  const code = await bundle();
  expect(code).not.toContain('mathjs');
  const page = evaluatePage([{ title: 'Load', source: MESSAGES, line: 2 }]);
  for (const locale of ['en', 'ko'] as const) {
    const data = estimateProgram(page, estimateWords[locale], locale);
    const bytes = brotliCompressSync(code).length + brotliCompressSync(data).length;
    expect(bytes).toBeGreaterThan(1500);
    expect(bytes).toBeLessThan(3072);
  }
});
