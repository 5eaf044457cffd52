/**
 * The powers of the base dimensions, one axis each (time, data, users, messages, ...), in the order in which
 * mathjs numbers them. Missing axes are zero.
 */
export type Dimension = readonly number[];

/** The dimension of a plain number. */
export const SCALAR: Dimension = [];

const combine = (a: Dimension, b: Dimension, sign: 1 | -1): Dimension =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) + sign * (b[i] ?? 0));

/** The dimension of a product: messages/user times users. */
export const product = (a: Dimension, b: Dimension): Dimension => combine(a, b, 1);

/** The dimension of a quotient. */
export const quotient = (a: Dimension, b: Dimension): Dimension => combine(a, b, -1);

/** The dimension of a power. */
export const power = (a: Dimension, n: number): Dimension => a.map((x) => x * n);

/** Whether two quantities may be added, compared or converted into each other. */
export const isSame = (a: Dimension, b: Dimension): boolean => quotient(a, b).every((x) => x === 0);

/** Whether it is a plain number. */
export const isScalar = (a: Dimension): boolean => isSame(a, SCALAR);

/** Whether its square root has whole powers. */
export const isSquare = (a: Dimension): boolean => a.every((x) => x % 2 === 0);
