export { DiagramError } from './error.ts';
export type { FontFile, Fonts } from './geometry/font.ts';
export { type Caption, place } from './place.ts';
export { createRenderer, type Diagram, type Renderer, type RendererOptions, type Stats } from './renderer.ts';
