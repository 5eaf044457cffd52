import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Player } from './player.ts';

/** Drives a player by animation frames while it plays, and pauses it when nobody can see it. */
export function usePlayback(player: Player, root: RefObject<HTMLElement | null>, redraw: () => void): void {
  const { playing } = player;
  useEffect(() => {
    if (!playing) return;
    const pause = () => {
      player.pause();
      redraw();
    };
    // The tab may have been hidden between the key and this effect.
    if (document.hidden) return pause();
    let last = performance.now();
    let frame = requestAnimationFrame(function draw(time) {
      if (player.advance(time - last)) redraw();
      last = time;
      if (player.playing) frame = requestAnimationFrame(draw);
    });
    const hidden = () => document.hidden && pause();
    const seen = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) pause();
    });
    if (root.current) seen.observe(root.current);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      cancelAnimationFrame(frame);
      seen.disconnect();
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [player, playing]);
}
