import { JSDOM } from 'jsdom';
import { computed } from '../css/cascade.ts';
import { fontSize } from '../css/length.ts';
import type { Metrics } from '../geometry/font.ts';
import { installMeasuring } from './measure.ts';
import { StyleSheet } from './style-sheet.ts';

/** The screen that C4 breaks its rows at, in CSS pixels; nothing else asks for it. */
export const VIEWPORT = { width: 800, height: 600 };

const define = (target: object, values: Readonly<Record<string, unknown>>): void => {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
};

/** A computed style with the few properties that mermaid and its layouts read; lengths else are 0. */
function computedStyle(element: Element): object {
  const get = (name: string): string => {
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (property === 'font-size') return `${fontSize(element)}px`;
    return computed(element, property)?.value ?? '0px';
  };
  return new Proxy(
    { getPropertyValue: get },
    { get: (target, key) => (key in target ? target.getPropertyValue : get(String(key))) },
  );
}

/** A drawing context that takes every call: a layout library asks for one and never shows it. */
function blindContext(): object {
  const state: Record<string | symbol, unknown> = {
    measureText: (text: string) => ({ width: text.length * 8 }),
  };
  return new Proxy(state, { get: (target, key) => target[key] ?? (() => undefined) });
}

/**
 * Puts a document with SVG measuring into the global scope, where mermaid looks for it. Call it in
 * a thread that does nothing else: code that finds a `window` may take itself to be in a browser.
 */
export function installDom(metrics: Metrics): Document {
  const { window } = new JSDOM('<!doctype html><body></body>');
  installMeasuring(window, metrics);
  for (const prototype of [window.Element.prototype, window.HTMLElement.prototype]) {
    define(prototype, {
      offsetWidth: VIEWPORT.width,
      offsetHeight: VIEWPORT.height,
      clientWidth: VIEWPORT.width,
      clientHeight: VIEWPORT.height,
    });
  }
  define(window.HTMLCanvasElement.prototype, { getContext: blindContext });
  const shims = {
    CSSStyleSheet: StyleSheet,
    screen: { availWidth: VIEWPORT.width, availHeight: VIEWPORT.height },
    getComputedStyle: computedStyle,
    // Nothing is painted, so a frame need not wait for a screen.
    requestAnimationFrame: (run: (now: number) => void) => setImmediate(() => run(performance.now())),
    cancelAnimationFrame: clearImmediate,
  };
  define(window, shims);
  define(globalThis, {
    ...shims,
    window,
    document: window.document,
    DOMParser: window.DOMParser,
    Element: window.Element,
    HTMLElement: window.HTMLElement,
    MutationObserver: window.MutationObserver,
    Node: window.Node,
    Option: window.Option,
    SVGElement: window.SVGElement,
  });
  return window.document;
}
