import type { Locale } from '../../core/locale.ts';
import type { Computed, SheetFault } from '../../core/sheet/compute.ts';
import type { Elements } from './elements.ts';
import { drawNumbers, drawResults, summary } from './results.ts';
import { say } from './say.ts';

interface Loaded {
  compute(text: string): Computed;
  tell(fault: SheetFault): { message: string; remedy: string };
}

/** The part that knows units is large, and comes when there is something to compute. */
async function load(locale: Locale): Promise<Loaded> {
  const [{ computeSheet }, { faultText }] = await Promise.all([
    import('../../core/sheet/compute.ts'),
    import('../../i18n/estimate-faults.ts'),
  ]);
  return {
    compute: (text) => computeSheet(text, locale),
    tell: (fault) => faultText(fault, locale),
  };
}

/** After so long without a key, in milliseconds, the result is drawn, and said aloud. */
const PAUSE = { draw: 120, say: 1200 };

/** Computes the text of a sheet while it is written. */
export class Computing {
  readonly #elements: Elements;
  readonly #locale: Locale;
  #loading: Promise<Loaded> | undefined;
  #last: Computed = { rows: [], usesCalendar: false };
  #drawing = 0;
  #saying = 0;

  constructor(elements: Elements, locale: Locale) {
    this.#elements = elements;
    this.#locale = locale;
  }

  /** Draws what stands in the text soon; at once where it was not typed. */
  follow(typed: boolean): void {
    const { text, numbers } = this.#elements;
    const lines = text.value.split('\n').length;
    text.rows = Math.max(10, lines + 1);
    drawNumbers(numbers, text.value, this.#faults());
    clearTimeout(this.#drawing);
    clearTimeout(this.#saying);
    this.#drawing = window.setTimeout(() => void this.draw(), typed ? PAUSE.draw : 0);
  }

  #faults(): SheetFault[] {
    return this.#last.rows.filter((row) => row.kind === 'fault');
  }

  /** What the text computes to, now; undefined where the part that computes cannot be had, which is said. */
  async now(): Promise<Computed | undefined> {
    const { text, trouble, words } = this.#elements;
    this.#loading ??= load(this.#locale);
    try {
      const { compute } = await this.#loading;
      return compute(text.value);
    } catch (error) {
      this.#loading = undefined;
      console.error(error);
      say(trouble, words.unloaded, {
        label: words.retry,
        press: () => {
          say(trouble);
          void this.draw();
        },
      });
      return undefined;
    }
  }

  async draw(): Promise<void> {
    const { text, numbers, count, words } = this.#elements;
    const computed = await this.now();
    const loaded = await this.#loading;
    if (!computed || !loaded) return;
    this.#last = computed;
    drawResults(this.#elements, computed, loaded.tell);
    drawNumbers(numbers, text.value, this.#faults());
    text.setAttribute('aria-invalid', String(this.#faults().length > 0));
    this.#saying = window.setTimeout(() => {
      const told = summary(computed, words, loaded.tell);
      if (count.textContent !== told) count.textContent = told;
    }, PAUSE.say);
  }
}
