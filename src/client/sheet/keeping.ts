import { Sheets, type Trouble } from '../../core/sheet/store.ts';

const base = () => document.body.dataset.base ?? '/';
/** Begins every key of a sheet. */
export const prefix = () => `loadbearing:${base()}:sheet:`;
const OPEN = () => `loadbearing:${base()}:sheet-open`;

/** The sheets of this browser. */
export function browserSheets(tell: (trouble: Trouble) => void): Sheets {
  return new Sheets({
    keep: () => localStorage,
    prefix: prefix(),
    now: () => Date.now(),
    newId: () => `${Date.now().toString(36)}${Math.floor(Math.random() * 36 ** 4).toString(36)}`,
    tell,
  });
}

/** Which sheet this tab has open survives a reload; it is this tab's own matter. */
export function rememberOpen(id: string | undefined): void {
  try {
    if (id === undefined) sessionStorage.removeItem(OPEN());
    else sessionStorage.setItem(OPEN(), id);
  } catch {
    // Without storage the sheet edited last is opened.
  }
}

export function openBefore(): string | undefined {
  try {
    return sessionStorage.getItem(OPEN()) ?? undefined;
  } catch {
    return undefined;
  }
}
