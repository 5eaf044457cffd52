import type { AstroIntegration } from 'astro';
import { endReading } from '../markdown/files.ts';

/** Stops a build after the content was read if any of it is wrong, with every finding at once. */
export function contentFaults(): AstroIntegration {
  return { name: 'content-faults', hooks: { 'astro:build:setup': () => endReading() } };
}
