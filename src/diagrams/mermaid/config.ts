import type { MermaidConfig } from 'mermaid';
import { ROLES, STAND_INS } from './palette.ts';
import { themeVariables } from './theme.ts';

/** The page's stack; only widths matter here, the picture names no font. */
const FONTS = 'Inter, Pretendard, sans-serif';

/** Text in a diagram, in CSS pixels; nothing is set smaller than `SMALL`. */
const TEXT = 14;
const SMALL = 12;
const TITLE = 16;

/** The width that charts fill, in CSS pixels: a column of prose of 44rem less the rim of a figure. */
const CHART_WIDTH = 656;

/** C4 takes its paint and its text from its configuration and not from the theme. */
const c4Kinds = ['person', 'system', 'container', 'component'].flatMap((kind) =>
  kind === 'person' ? [kind] : [kind, `${kind}_db`, `${kind}_queue`],
);
const c4Colors = c4Kinds.flatMap((kind) => {
  const role =
    kind === 'person'
      ? 'client'
      : kind.endsWith('db')
        ? 'store'
        : kind.endsWith('queue')
          ? 'queue'
          : 'service';
  return [
    [`${kind}_bg_color`, STAND_INS[`${role}-soft`]],
    [`${kind}_border_color`, STAND_INS[role]],
    [`external_${kind}_bg_color`, STAND_INS['neutral-soft']],
    [`external_${kind}_border_color`, STAND_INS.neutral],
  ];
});
const c4Texts = [...c4Kinds, ...c4Kinds.map((kind) => `external_${kind}`), 'boundary', 'message'].flatMap(
  (kind) => [
    [`${kind}FontSize`, kind === 'message' ? SMALL : TITLE],
    [`${kind}FontFamily`, FONTS],
  ],
);

/**
 * The one configuration of mermaid. Authors cannot change it, so that all diagrams look alike.
 * (Mermaid's own type does not know the settings of treemaps.)
 */
export const config: MermaidConfig & { treemap: object } = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  deterministicIds: true,
  handDrawnSeed: 7,
  theme: 'base',
  look: 'classic',
  layout: 'dagre',
  htmlLabels: false,
  fontFamily: FONTS,
  fontSize: TEXT,
  themeVariables,
  // Sizes that no setting reaches.
  themeCSS: `
    .edgeTerminals, .grid .tick text { font-size: ${SMALL}px !important; }
    .treemapSectionValue { font-size: ${SMALL}px !important; }
    [font-size="4ex"] { font-size: ${TITLE}px !important; }`,
  flowchart: {
    nodeSpacing: 40,
    rankSpacing: 48,
    padding: 12,
    minNodeWidth: 0,
    wrappingWidth: 200,
    subGraphTitleMargin: { top: 4, bottom: 4 },
  },
  sequence: {
    actorFontSize: TEXT,
    messageFontSize: TEXT,
    noteFontSize: TEXT,
    width: 120,
    height: 44,
    actorMargin: 40,
    diagramMarginX: 8,
    diagramMarginY: 12,
    boxMargin: 8,
    messageMargin: 32,
    mirrorActors: false,
  },
  state: { minNodeWidth: 0, wrappingWidth: 180, nodeSpacing: 40, rankSpacing: 44 },
  er: { fontSize: TEXT, nodeSpacing: 80, rankSpacing: 56, diagramPadding: 8 },
  requirement: { fontSize: TEXT },
  gantt: {
    useWidth: CHART_WIDTH,
    fontSize: SMALL,
    sectionFontSize: SMALL,
    barHeight: 24,
    barGap: 6,
    leftPadding: 96,
    rightPadding: 16,
  },
  journey: {
    textPlacement: 'tspan',
    taskFontSize: TEXT,
    titleFontSize: `${TITLE}px`,
    actorColours: ROLES.map((role) => STAND_INS[role]),
    sectionFills: ROLES.map((role) => STAND_INS[`${role}-soft`]),
    sectionColours: [STAND_INS.text],
  },
  timeline: { textPlacement: 'tspan', taskFontSize: TEXT, width: 110, padding: 40, leftMargin: 40 },
  pie: { useWidth: CHART_WIDTH },
  quadrantChart: {
    titleFontSize: TITLE,
    xAxisLabelFontSize: TEXT,
    yAxisLabelFontSize: TEXT,
    quadrantLabelFontSize: TEXT,
    pointLabelFontSize: SMALL,
  },
  xyChart: {
    width: CHART_WIDTH,
    height: 400,
    titleFontSize: TITLE,
    legendFontSize: SMALL,
    xAxis: { labelFontSize: SMALL, titleFontSize: TEXT },
    yAxis: { labelFontSize: SMALL, titleFontSize: TEXT },
  },
  sankey: { width: CHART_WIDTH, height: 320 },
  packet: { bitWidth: 20, rowHeight: 36, bitsPerRow: 32 },
  radar: { width: 400, height: 400, marginLeft: 110, marginRight: 150 },
  treemap: { labelFontSize: TEXT, valueFontSize: SMALL, nodeWidth: 64, nodeHeight: 32 },
  architecture: { fontSize: TEXT, iconSize: 64 },
  c4: { ...Object.fromEntries([...c4Colors, ...c4Texts]), c4ShapeInRow: 3 },
};
