import { printValue } from '../../core/sim/print.ts';
import type { Locale, Model, Values } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';
import { ChoiceField } from './choice-field.tsx';
import { NumberField } from './number-field.tsx';

interface Props {
  readonly id: string;
  readonly model: Model;
  readonly values: Values;
  readonly locale: Locale;
  readonly words: SimWords;
  set(values: Values): void;
  say(text: string): void;
}

/** A field for every parameter of the model. */
export function Parameters({ id, model, values, locale, words, set, say }: Props) {
  return (
    <div class="sim-parameters">
      {Object.entries(model.params).map(([key, param]) => {
        const common = {
          id: `${id}-${key}`,
          set: (value: number | string) => set({ ...values, [key]: value }),
        };
        if (param.kind === 'number') {
          const value = Number(values[key]);
          return <NumberField key={key} {...common} {...{ param, value, locale, words, say }} />;
        }
        const value = String(values[key]);
        // What is no option may have come in a link; it is shown as it stands.
        const options = [...new Set([...Object.keys(param.options), value])].map((option) => ({
          id: option,
          label: printValue(param, option, locale),
        }));
        const label = param.label[locale];
        return <ChoiceField key={key} {...common} {...{ label, options, value }} />;
      })}
    </div>
  );
}
