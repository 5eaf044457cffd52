import { type ComponentType, h } from 'preact';
import type { ViewProps } from './types.ts';

/**
 * What the build puts into a page for one simulator: the finished run for readers without scripts and for paper, and
 * the same view at its beginning, which `lb-sim` brings to life. A style sheet shows one or the other.
 */
export function Frame({ view: View, ...props }: { readonly view: ComponentType<ViewProps> } & ViewProps) {
  const { model, scenario, locale, words, title } = props;
  const attributes = {
    sim: model.id,
    scenario: scenario.id,
    locale,
    'aria-label': title,
    role: 'group',
    'data-load': words.load,
    'data-failed': words.failed,
    'data-retry': words.retry,
  };
  return h(
    'lb-sim',
    attributes,
    <div class="sim-still">
      <View {...props} static />
    </div>,
    <div class="sim-live">
      <View {...props} />
    </div>,
    <details class="sim-leaves-out">
      <summary>{words.leavesOut}</summary>
      <ul>
        {model.leavesOut.map((line) => (
          <li key={line.en}>{line[locale]}</li>
        ))}
      </ul>
    </details>,
  );
}
