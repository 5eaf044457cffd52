import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'zod';
import type { Locale } from '../core/locale.ts';
import type { PageKind } from '../core/pages.ts';
import { validate } from '../schemas/validate.ts';
import { renderContext } from './context.ts';
import { idOf, listFiles, pipelineVersion, projectPath, remember, whenRead } from './files.ts';
import { readYaml, splitFrontmatter } from './frontmatter.ts';
import { pageDigests, rememberDigest } from './page-digests.ts';
import { dropHtml, hasHtml, keepHtml } from './page-files.ts';
import { renderPage } from './render.ts';

/** What a stored page carries besides its front matter. */
export type StoredPage = Omit<NonNullable<Awaited<ReturnType<typeof renderPage>>['page']>, 'html'>;

interface Folder {
  folder: string;
  endings: readonly string[];
  /** The id under which a file's entry is stored. */
  id: (file: string) => string;
  load: (file: string, context: LoaderContext, root: string) => Promise<void>;
}

/** Loads a folder of pages: front matter checked and stored, body rendered and kept; nothing is rendered twice. */
export function pages(folder: string, kind: PageKind | undefined, schema: z.ZodType): Loader {
  // A folder of pages of several kinds keeps them apart by the folder each stands in.
  const kindOf = (file: string) => kind ?? (file.split('/').at(-2) as PageKind);
  const idIn = (file: string) => (kind ? idOf(file) : `${kindOf(file)}/${idOf(file)}`);
  return folderLoader(`pages of ${folder}`, {
    folder,
    endings: ['mdx', 'md'],
    id: idIn,
    async load(file, { store, generateDigest, logger }, root) {
      const source = await readFile(join(root, file), 'utf8');
      const id = idIn(file);
      const digest = generateDigest(`${pipelineVersionOf(root)}\0${file}\0${source}`);
      const context = renderContext(root);
      const known = store.get(id);
      rememberDigest(file, digest);
      if (
        known?.digest === digest &&
        hasHtml(root, digest) &&
        context.hasDiagrams((known.rendered?.metadata as StoredPage | undefined)?.diagrams ?? [])
      )
        return;
      const split = splitFrontmatter(source);
      const checked = split.data
        ? validate(schema, split.data, { file, keyLines: split.keyLines })
        : { findings: [] };
      const locale: Locale = folder.startsWith('content/ko') ? 'ko' : 'en';
      const { page, findings } = await renderPage(
        { file, kind: kindOf(file), locale, body: split.body, bodyLine: split.bodyLine },
        context,
      );
      const all = [
        ...split.errors.map((e) => ({ file, rule: 'A01', ...e })),
        ...checked.findings,
        ...findings,
      ];
      remember(file, all);
      if (all.length || !page || !('data' in checked)) {
        logger.error(`${file}: ${all.length} finding(s)`);
        return;
      }
      const { html, ...metadata } = page;
      keepHtml(root, digest, html);
      store.set({
        id,
        data: checked.data as Record<string, unknown>,
        filePath: file,
        digest,
        rendered: { html: '', metadata: metadata as never },
      });
    },
  });
}

/** Loads a folder of YAML files, one entry a file. */
export function data(folder: string, schema: z.ZodType): Loader {
  return folderLoader(`data of ${folder}`, {
    folder,
    endings: ['yaml'],
    id: idOf,
    async load(file, { store, generateDigest }, root) {
      const source = await readFile(join(root, file), 'utf8');
      const digest = generateDigest(`${pipelineVersionOf(root)}\0${source}`);
      if (store.get(idOf(file))?.digest === digest) return;
      const read = readYaml(source);
      const checked = read.data
        ? validate(schema, read.data, { file, keyLines: read.keyLines })
        : { findings: [] };
      const all = [...read.errors.map((e) => ({ file, rule: 'A01', ...e })), ...checked.findings];
      remember(file, all);
      if (all.length || !('data' in checked)) return;
      store.set({ id: idOf(file), data: checked.data as Record<string, unknown>, filePath: file, digest });
    },
  });
}

const versions = new Map<string, string>();
function pipelineVersionOf(root: string): string {
  if (!versions.has(root)) versions.set(root, pipelineVersion(root));
  return versions.get(root) as string;
}

function folderLoader(name: string, { folder, endings, id, load }: Folder): Loader {
  return {
    name,
    async load(context) {
      const root = fileURLToPath(context.config.root);
      versions.clear();
      const files = listFiles(root, folder, endings);
      const untouched = new Set(context.store.keys());
      const queue = [...files];
      const worker = async () => {
        for (let file = queue.shift(); file; file = queue.shift()) {
          await load(file, context, root);
          untouched.delete(id(file));
        }
      };
      await Promise.all(Array.from({ length: 8 }, worker));
      for (const gone of untouched) context.store.delete(gone);
      whenRead(async () => dropHtml(root, new Set(pageDigests().values())));
      context.watcher?.on('all', async (event, path) => {
        const file = projectPath(root, path);
        if (!file.startsWith(`${folder}/`) || !endings.some((e) => file.endsWith(`.${e}`))) return;
        if (event === 'unlink') {
          context.store.delete(id(file));
          remember(file, []);
        } else if (event === 'add' || event === 'change') await load(file, context, root);
      });
    },
  };
}
