import type { ComponentChildren } from 'preact';
import type { Locale, Measured, Model, Scenario, Values } from '../../core/sim/types.ts';
import type { SimWords } from '../../i18n/sim.en.ts';

/** What every `view.tsx` is given. */
export interface ViewProps {
  readonly model: Model;
  /** Where it starts. */
  readonly scenario: Scenario;
  /** What the reader may choose from; holds `scenario`. */
  readonly scenarios: readonly Scenario[];
  readonly locale: Locale;
  readonly words: SimWords;
  /** The simulator's name, for the names of its regions. */
  readonly title: string;
  /** The finished run without anything to press: for pages without scripts, for print, for when loading fails. */
  readonly static?: boolean;
}

/** What the picture of a simulator is given. */
export interface FigureProps<S = unknown> {
  readonly model: Model;
  readonly state: S;
  readonly values: Values;
  readonly metrics: Measured;
  readonly locale: Locale;
  /** The state in words, for who cannot see the picture; while it plays a little behind. */
  readonly told: string;
  /** Begins every id inside, so that two pictures may stand on one page. */
  readonly ids: string;
  /** Nothing can be pressed and nothing will change. */
  readonly still: boolean;
  /** It plays so fast that a part may be drawn in every second frame only; when it stops, all are drawn. */
  readonly hurried?: boolean;
  /** Goes on with other values from the event that comes next; absent where nothing can be pressed. */
  readonly fork?: (values: Values) => void;
}

/** What a part of a picture is given: a moment, and the language in which it is told. */
export type Drawn<S> = Pick<FigureProps<S>, 'state' | 'locale'>;

/** What a view gives the shell: itself, and how to draw a state. */
export interface ShellProps extends ViewProps {
  figure(props: FigureProps): ComponentChildren;
  /** The metrics printed under the picture, in this order; all of the model's if absent. */
  readonly readings?: readonly string[];
}
