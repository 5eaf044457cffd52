/**
 * A priority queue of events: earliest time first, and first come first served at the same time. A leftist heap
 * (Crane 1972), a binary heap whose nodes are never changed, because a model's `apply` must not change the state it is
 * given: push and pop copy O(log n) nodes and share the rest, so every snapshot of a run keeps its own queue for free.
 */
export interface Queue<E extends { readonly at: number }> {
  readonly size: number;
  /** How many events were ever pushed: the next one's place among equals. */
  readonly pushed: number;
  readonly root: Node<E> | undefined;
}

interface Node<E> {
  readonly event: E;
  readonly sequence: number;
  /** Steps to the nearest missing child; never larger on the right, so the right spine stays short. */
  readonly rank: number;
  readonly left: Node<E> | undefined;
  readonly right: Node<E> | undefined;
}

/** A queue without events. */
export function empty<E extends { readonly at: number }>(): Queue<E> {
  return { size: 0, pushed: 0, root: undefined };
}

/** The queue with one more event. */
export function push<E extends { readonly at: number }>(queue: Queue<E>, event: E): Queue<E> {
  const node: Node<E> = { event, sequence: queue.pushed, rank: 1, left: undefined, right: undefined };
  return { size: queue.size + 1, pushed: queue.pushed + 1, root: merge(queue.root, node) };
}

/** The event that comes next, or undefined if there is none. */
export function peek<E extends { readonly at: number }>(queue: Queue<E>): E | undefined {
  return queue.root?.event;
}

/** The queue without the event that comes next; an empty queue stays empty. */
export function pop<E extends { readonly at: number }>(queue: Queue<E>): Queue<E> {
  if (!queue.root) return queue;
  return { size: queue.size - 1, pushed: queue.pushed, root: merge(queue.root.left, queue.root.right) };
}

function before<E extends { readonly at: number }>(a: Node<E>, b: Node<E>): boolean {
  return a.event.at === b.event.at ? a.sequence < b.sequence : a.event.at < b.event.at;
}

function merge<E extends { readonly at: number }>(
  a: Node<E> | undefined,
  b: Node<E> | undefined,
): Node<E> | undefined {
  if (!a || !b) return a ?? b;
  const [top, other] = before(a, b) ? [a, b] : [b, a];
  const merged = merge(top.right, other);
  const [left, right] =
    (top.left?.rank ?? 0) >= (merged?.rank ?? 0) ? [top.left, merged] : [merged, top.left];
  return { event: top.event, sequence: top.sequence, rank: (right?.rank ?? 0) + 1, left, right };
}
