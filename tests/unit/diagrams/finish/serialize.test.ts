import { expect, test } from 'vitest';
import { serialize } from '../../../../src/diagrams/finish/serialize.ts';
import { parseSvg } from '../parse-svg.ts';

test('markup is escaped and empty elements are closed', () => {
  const svg = parseSvg('<text data-x="&quot;&lt;">a &lt; b &amp; c</text><path/>');
  expect(serialize(svg)).toBe('<svg><text data-x="&quot;&lt;">a &lt; b &amp; c</text><path/></svg>');
});

test('comments are left out', () => expect(serialize(parseSvg('<!-- x --><g/>'))).toBe('<svg><g/></svg>'));
