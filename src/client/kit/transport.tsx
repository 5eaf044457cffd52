import type { SimWords } from '../../i18n/sim.en.ts';
import { ChoiceField } from './choice-field.tsx';
import { type Player, SPEEDS } from './player.ts';

interface Props {
  readonly id: string;
  readonly player: Player;
  readonly words: SimWords;
  act(what: (player: Player) => void): void;
}

/** Play or Pause, Back, Step, Reset and the speed. Names, not icons alone; the icons are decoration. */
export function Transport({ id, player, words, act }: Props) {
  const { playing, run } = player;
  const start = run.index === 0;
  const button = (label: string, path: string, what: (player: Player) => void, off: boolean) => (
    <button type="button" class="button" aria-disabled={off} onClick={() => off || act(what)}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="currentColor" />
      </svg>
      <span>{label}</span>
    </button>
  );
  return (
    <div class="sim-transport">
      <button
        type="button"
        class="button primary sim-play"
        onClick={() => act((it) => (it.playing ? it.pause() : it.play()))}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={playing ? 'M3 2h4v12H3zM9 2h4v12H9z' : 'M4 2l10 6-10 6z'} fill="currentColor" />
        </svg>
        <span>{playing ? words.pause : words.play}</span>
      </button>
      {button(words.back, 'M12 3v10L5 8zM3 3h2v10H3z', (it) => it.seek(run.index - 1), start)}
      {button(
        words.step,
        'M4 3v10l7-5zM11 3h2v10h-2z',
        (it) => it.seek(run.index + 1),
        run.ended !== undefined,
      )}
      {button(words.reset, 'M3 3h10v10H3z', (it) => it.seek(0), start && !playing)}
      <ChoiceField
        id={`${id}-speed`}
        label={words.speed}
        options={SPEEDS.map((speed) => ({ id: String(speed), label: `${speed}×` }))}
        value={String(player.speed)}
        set={(speed) =>
          act((it) => {
            it.speed = Number(speed);
          })
        }
      />
    </div>
  );
}
