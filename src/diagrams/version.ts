/**
 * Raise it with every change that changes a picture: pictures made before are then made again. A
 * test fails when a picture changed and this did not.
 */
export const RENDERER_VERSION = 8;

/** The mermaid whose internals this code knows. A test holds it equal to the installed one. */
export const MERMAID_VERSION = '12.3.0';
