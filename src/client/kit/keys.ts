import type { Player } from './player.ts';

/** What the keys do inside a focused simulator. */
const ACTIONS: Readonly<Record<string, (player: Player) => void>> = {
  ' ': (player) => (player.playing ? player.pause() : player.play()),
  ArrowRight: (player) => player.seek(player.run.index + 1),
  ArrowLeft: (player) => player.seek(player.run.index - 1),
  r: (player) => player.seek(0),
};

/**
 * What a key press means, or undefined where the key belongs to the control that has the focus: letters and arrows to
 * what is typed or chosen in, Space to every button.
 */
export function keyAction(event: KeyboardEvent): ((player: Player) => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input, select, textarea, .sim-table')) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === ' ' && target?.closest('button, summary, a')) return undefined;
  return Object.hasOwn(ACTIONS, key) ? ACTIONS[key] : undefined;
}
