import type { APIRoute, GetStaticPaths } from 'astro';
import { type AnkiFile, ankiFiles } from '../../queries/anki.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await ankiFiles()).map((file) => ({ params: { name: file.name }, props: { file } }));

/** Cards as text that Anki imports. */
export const GET: APIRoute = ({ props }) =>
  new Response((props as { file: AnkiFile }).file.text(), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
