import type { Keeper } from '../../../src/core/sheet/store.ts';
import { Sheets, type Trouble } from '../../../src/core/sheet/store.ts';

/** A `localStorage` of our own, which can be made to fail. */
export class Shelf implements Keeper {
  readonly items = new Map<string, string>();
  /** Characters that fit; writing more fails as a full storage does. */
  room = Number.POSITIVE_INFINITY;

  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    const used = [...this.items].reduce((sum, [k, v]) => sum + (k === key ? 0 : k.length + v.length), 0);
    if (used + key.length + value.length > this.room) throw new Error('QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
}

/** One tab: its sheets over a storage, and the troubles it told of. */
export function tab(keep: () => Keeper, name = 'a'): { sheets: Sheets; told: Trouble[] } {
  const told: Trouble[] = [];
  let [clock, ids] = [0, 0];
  const sheets = new Sheets({
    keep,
    prefix: 'x:sheet:',
    now: () => ++clock,
    newId: () => `${name}${++ids}`,
    tell: (trouble) => told.push(trouble),
  });
  return { sheets, told };
}
