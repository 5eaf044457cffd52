import type { APIRoute } from 'astro';
import { storedPages } from '../../queries/stored-pages.ts';

/** The pages for the full-text index of the development server, which has no built pages; no built site has this file. */
export const GET: APIRoute = async () => Response.json(await storedPages());
