import { ROLES, type Role, STAND_INS, variable } from '../mermaid/palette.ts';
import { IN_GROUP } from './repairs.ts';

/** What a role looks like without its colour: no role is told by colour alone. */
const OUTLINES: Readonly<Record<Role, string>> = {
  client: 'stroke-width: 1.5; rx: 10; ry: 10',
  service: 'stroke-width: 1.5',
  store: 'stroke-width: 3',
  cache: 'stroke-width: 2; stroke-dasharray: 9 3',
  queue: 'stroke-width: 2; stroke-dasharray: 2 3',
  edge: 'stroke-width: 1.5; stroke-dasharray: 12 3 2 3',
  failure: 'stroke-width: 2.5; stroke-dasharray: 5 4',
  neutral: 'stroke-width: 1',
};

const important = (body: string): string =>
  body
    .split(';')
    .map((declaration) => `${declaration} !important;`)
    .join('');

/** Authors write `:::cache`; the class is on the group of a node, of a cluster, or on an arrow. */
function roleRules(role: Role): string {
  const nodes = ['rect', 'circle', 'ellipse', 'polygon', 'path'].map((shape) => `.node.${role} ${shape}`);
  const fill = variable(`${role}-soft`);
  const stroke = variable(role);
  return [
    `${nodes},.cluster.${role} > rect{${important(`fill:${fill};stroke:${stroke};${OUTLINES[role]}`)}}`,
    `.flowchart-link.${role}{${important(`stroke:${stroke};${OUTLINES[role]}`)}}`,
  ].join('\n');
}

const SHAPES = ['rect', 'path', 'circle', 'polygon'];

/** Areas of a chart are soft with an outline, lines pure; the first branch of some is numbered -1. */
const sections = [...ROLES, ROLES[7]].map((role, i, { length }) => {
  const section = i === length - 1 ? -1 : i;
  const line = `stroke:${variable(role)};stroke-width:2`;
  const area = `fill:${variable(`${role}-soft`)};stroke:${variable(role)};stroke-width:1.5`;
  return [
    `${SHAPES.map((shape) => `.section-${section} ${shape}`)},.label${section}{${important(area)}}`,
    `.section-${section} text{${important(`fill:${variable('text')}`)}}`,
    `.section-${section} line,.section-edge-${section}{${important(line)}}`,
    `.radarCurve-${section},.radarLegendBox-${section}{${important(line)}}`,
    `.pieCircle[fill="${STAND_INS[`${role}-soft`]}"]{${important(`stroke:${variable(role)};stroke-width:1.5`)}}`,
  ].join('\n');
});

/**
 * Rules over mermaid's own, for paint only: nothing here may make a thing larger, since the picture
 * is laid out before.
 */
export const HOUSE_RULES = [
  ...ROLES.map(roleRules),
  ...sections,
  // Of a table's lines only the outline says what it is.
  ...['.divider', '.row-rect-odd', '.row-rect-even'].map(
    (part) => `.node ${part} path{${important('stroke-width:1;stroke-dasharray:none')}}`,
  ),
  `${SHAPES.map((shape) => `.section-root ${shape}`)}{${important(`fill:${variable('neutral-soft')};stroke:${variable('neutral')}`)}}`,
  `.section-root text{${important(`fill:${variable('text')}`)}}`,
  `text.journey-section{${important(`fill:${variable('text')}`)}}`,
  // A label stands on its line; half a patch would leave the line running through the words.
  `.edgeLabel rect{${important(`opacity:1;fill:${variable('bg')}`)}}`,
  `.edgeLabel rect.${IN_GROUP}{${important(`fill:${variable('surface-2')}`)}}`,
  `.grid .tick line{${important(`stroke:${variable('grid')}`)}}`,
  `path.arrow{${important('stroke-width:4')}}`,
  // The line of today would move with every build.
  `.today{${important('display:none')}}`,
].join('\n');
