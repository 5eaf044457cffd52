import type { Box } from '../geometry/box.ts';
import { clientBox } from '../geometry/client-box.ts';
import type { Metrics } from '../geometry/font.ts';

/** Marks the patch under an arrow's label that lies in a group, whose ground is not the page's. */
export const IN_GROUP = 'in-group';

const number = (element: Element | null, name: string): number =>
  Number.parseFloat(element?.getAttribute(name) ?? '') || 0;

/** A sankey draws its streams over its labels. */
function raiseLabels(svg: Element): void {
  for (const labels of [...svg.querySelectorAll('.node-labels')]) svg.append(labels);
}

/** The name of a group stands in the middle, where arrows come in; at the left they seldom do. */
function alignClusterLabels(svg: Element): void {
  for (const cluster of svg.querySelectorAll('.cluster')) {
    const label = cluster.querySelector('.cluster-label');
    const y = /,\s*([-\d.]+)\)/.exec(label?.getAttribute('transform') ?? '')?.[1];
    const left = number(cluster.querySelector('rect'), 'x') + 10;
    if (y !== undefined) label?.setAttribute('transform', `translate(${left}, ${y})`);
  }
}

/** The name of a state with states inside touches the top of its bar. */
function lowerStateTitles(svg: Element): void {
  for (const label of svg.querySelectorAll('.statediagram-cluster > .cluster-label')) {
    label.setAttribute('transform', `${label.getAttribute('transform') ?? ''} translate(0, 2)`);
  }
}

/** The disc under a step's number has no room for two digits. */
function widenStepNumbers(svg: Element): void {
  for (const disc of svg.querySelectorAll('[id$="-sequencenumber"] > circle')) disc.setAttribute('r', '9');
}

/** The squares of a pie's legend get the class of its slices, and with it their outline. */
function outlineLegend(svg: Element): void {
  for (const square of svg.querySelectorAll('.legend rect[style]')) {
    const channels = square.getAttribute('style')?.match(/\d+/g)?.slice(0, 3) ?? [];
    const hex = channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('');
    square.removeAttribute('style');
    square.setAttribute('fill', `#${hex}`);
    square.setAttribute('class', 'pieCircle');
  }
}

/**
 * Journeys and others give a browser the choice between HTML and SVG text; only the latter is a
 * picture.
 */
function chooseSvgText(svg: Element): void {
  for (const element of [...svg.querySelectorAll('switch')]) {
    const text = [...element.children].find((child) => child.nodeName !== 'foreignObject');
    element.replaceWith(...(text ? [text] : []));
  }
}

const contains = (outer: Box, inner: Box): boolean =>
  outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1;

function markPatchesInGroups(svg: Element, metrics: Metrics): void {
  const boxes = (selector: string) =>
    [...svg.querySelectorAll(selector)].flatMap((element) => {
      const box = clientBox(element, metrics);
      return box ? [{ element, box }] : [];
    });
  const groups = boxes('.cluster > rect, .statediagram-cluster > rect.inner');
  for (const { element, box } of boxes('.edgeLabel rect')) {
    if (groups.some((group) => contains(group.box, box))) element.classList.add(IN_GROUP);
  }
}

/** Mends what mermaid's drawing does badly. Nothing moves outside the picture or grows beyond it. */
export function repair(svg: Element, metrics: Metrics): void {
  raiseLabels(svg);
  alignClusterLabels(svg);
  lowerStateTitles(svg);
  widenStepNumbers(svg);
  outlineLegend(svg);
  chooseSvgText(svg);
  markPatchesInGroups(svg, metrics);
}
