import type { RefObject } from 'preact';
import { useCallback, useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { findLink } from '../../core/sim/fragment.ts';
import { isMeant } from './meant.ts';
import type { Player } from './player.ts';
import { begin, fromLink, type Session } from './session.ts';
import type { ViewProps } from './types.ts';
import { usePlayback } from './use-playback.ts';

/** What the shell works with. */
export interface Handle {
  readonly session: Session;
  /** False until the page's scripts have taken over. */
  readonly ready: boolean;
  set(next: Session): void;
  /** Does something to the player and draws the result. */
  act(what: (player: Player) => void): void;
}

/** Holds the session of one simulator on the page; `root` is the element it lives in. A link calls `followed`. */
export function useSession(
  props: ViewProps,
  root: RefObject<HTMLElement | null>,
  followed: () => void,
): Handle {
  const { model, scenario, scenarios } = props;
  const [session, put] = useState(() => begin(model, scenario));
  const [ready, setReady] = useState(false);
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const latest = useRef(session);
  latest.current = session;

  const act = useCallback((what: (player: Player) => void) => {
    what(latest.current.player);
    redraw(undefined);
  }, []);

  const set = useCallback((next: Session) => {
    // What a reader has in hand changes, how fast they go through it does not.
    next.player.speed = latest.current.player.speed;
    put(next);
  }, []);

  useEffect(() => {
    const follow = () => {
      const text = findLink(location.hash, model.id);
      const host = root.current?.closest('lb-sim');
      if (text === undefined || (host && !isMeant(host, text))) return;
      latest.current.player.pause();
      set(fromLink(model, scenarios, text, scenario));
      followed();
    };
    follow();
    setReady(true);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [model, scenario, scenarios, root]);

  usePlayback(session.player, root, () => redraw(undefined));
  return { session, ready, set, act };
}
