import type { Finding } from '../../src/core/finding.ts';
import { area, dataSchemas, pageSchemas, translation } from '../../src/schemas/index.ts';
import { validate } from '../../src/schemas/validate.ts';
import type { ContentFile, Corpus } from './corpus.ts';

const schemas = { ...pageSchemas, ...dataSchemas, areas: area.array() };
const known = new WeakMap<Corpus, Finding[]>();

/** What the schemas say of the front matter and the YAML files; several rules show a part of it. */
export function schemaFindings(corpus: Corpus): Finding[] {
  let findings = known.get(corpus);
  if (!findings) {
    const readable = [...corpus.pages, ...corpus.data].filter((f) => f.readable);
    findings = readable.flatMap(
      (file) => validate(schemaOf(file), file.data, { file: file.path, keyLines: file.keyLines }).findings,
    );
    known.set(corpus, findings);
  }
  return findings;
}

/** The part of it that carries a rule's number. */
export function schemaFindingsOf(corpus: Corpus, rule: string): Finding[] {
  return schemaFindings(corpus).filter((f) => f.rule === rule);
}

function schemaOf({ kind, locale }: ContentFile) {
  return locale === 'ko' ? translation : schemas[kind];
}
