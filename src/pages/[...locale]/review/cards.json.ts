import type { APIRoute } from 'astro';
import type { Locale } from '../../../core/locale.ts';
import { cardFile } from '../../../queries/cards.ts';
import { localePaths } from '../../../queries/routes.ts';

export const getStaticPaths = localePaths;

/** The cards of all decks: what the page of reviews fetches, and nothing else does. */
export const GET: APIRoute = async ({ props }) =>
  Response.json(await cardFile((props as { locale: Locale }).locale));
