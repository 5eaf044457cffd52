import type { SimParts } from '../client/kit/hydrate.ts';
import { isMeant } from '../client/kit/meant.ts';
import { findLink } from '../core/sim/fragment.ts';

const views = import.meta.glob<{ default: SimParts['view'] }>('./*/view.tsx');
const models = import.meta.glob<Pick<SimParts, 'model'>>('./*/model.ts');
const scenarioLists = import.meta.glob<Pick<SimParts, 'scenarios'>>('./*/scenarios.ts');

/**
 * One simulator on a page. It holds the picture the build made; when it comes into view its code is loaded and takes
 * over. It never starts by itself, and where the code cannot be had the finished run stays, with a button to try again.
 */
class SimElement extends HTMLElement {
  #seen: IntersectionObserver | undefined;

  connectedCallback(): void {
    // Who asked for less data is asked before any is spent.
    const { connection } = navigator as { connection?: { saveData?: boolean } };
    if (connection?.saveData === true) {
      this.#offer('load');
      return;
    }
    this.#seen = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void this.#load();
    });
    this.#seen.observe(this);
    const link = findLink(location.hash, this.getAttribute('sim') ?? '');
    if (link !== undefined && isMeant(this, link)) this.scrollIntoView();
  }

  disconnectedCallback(): void {
    this.#seen?.disconnect();
  }

  async #load(): Promise<void> {
    this.#seen?.disconnect();
    const id = this.getAttribute('sim') ?? '';
    try {
      const [{ takeOver }, view, { model }, { scenarios }] = await Promise.all([
        import('../client/kit/hydrate.ts'),
        part(views, `./${id}/view.tsx`),
        part(models, `./${id}/model.ts`),
        part(scenarioLists, `./${id}/scenarios.ts`),
      ]);
      await takeOver(this, { view: view.default, model, scenarios });
      this.querySelector('.sim-offer')?.remove();
      this.removeAttribute('failed');
      this.setAttribute('ready', '');
    } catch (error) {
      console.error(error);
      this.#offer('retry');
    }
  }

  /** Shows the finished run, and above it a button that loads the simulator. */
  #offer(what: 'load' | 'retry'): void {
    this.setAttribute('failed', '');
    this.querySelector('.sim-offer')?.remove();
    const box = document.createElement('p');
    box.className = 'sim-offer';
    box.setAttribute('role', 'status');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = this.dataset[what] ?? what;
    button.addEventListener('click', () => void this.#load());
    if (what === 'retry') box.append(this.dataset.failed ?? '', ' ');
    box.append(button);
    this.prepend(box);
  }
}

async function part<T>(parts: Readonly<Record<string, () => Promise<T>>>, path: string): Promise<T> {
  const load = parts[path];
  if (!load) throw new Error(`lb-sim: there is no ${path}; there are ${Object.keys(parts).join(', ')}`);
  return load();
}

if (!customElements.get('lb-sim')) customElements.define('lb-sim', SimElement);
