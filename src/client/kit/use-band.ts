import { useEffect, useState } from 'preact/hooks';
import { BAND_SEEDS, endOf } from '../../core/sim/spread.ts';
import type { Model, Values } from '../../core/sim/types.ts';

/**
 * What a metric came to for the seeds 1 to 50: one seed a turn, so that no frame waits for it. Starts when `wanted`
 * and starts again when the values change; holds what is done so far.
 */
export function useBand(model: Model, values: Values, metric: string, wanted: boolean): readonly number[] {
  const key = JSON.stringify([values, metric]);
  const [band, setBand] = useState<{ key: string; ends: readonly number[] }>({ key, ends: [] });
  const ends = band.key === key ? band.ends : [];
  useEffect(() => {
    if (!wanted || ends.length === BAND_SEEDS) return;
    const timer = setTimeout(() => {
      setBand({ key, ends: [...ends, endOf(model, values, metric, ends.length + 1)] });
    }, 20);
    return () => clearTimeout(timer);
  }, [key, wanted, ends.length]);
  return ends;
}
