import { getCollection } from 'astro:content';
import type { Company } from '../schemas/company.ts';
import { once } from './once.ts';

/** A company with its id. */
export type NamedCompany = Company & { id: string };

/** The companies by id, in the order of their names. */
export const companies = once(async () => {
  const all = (await getCollection('companies')).map((e) => ({ ...(e.data as Company), id: e.id }));
  all.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return new Map<string, NamedCompany>(all.map((c) => [c.id, c]));
});
