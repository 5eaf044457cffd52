import { useRef, useState } from 'preact/hooks';
import { fill } from '../../core/estimate/words.ts';
import { writeLink } from '../../core/sim/link.ts';
import { startValues } from '../../core/sim/params.ts';
import { measure } from '../../core/sim/run.ts';
import type { Values } from '../../core/sim/types.ts';
import { ChoiceField } from './choice-field.tsx';
import { Claim } from './claim.tsx';
import { CopyLink } from './copy-link.tsx';
import { Description } from './describe.tsx';
import { Kept } from './kept.ts';
import { keyAction } from './keys.ts';
import { Narration } from './narration.tsx';
import { noticeTexts } from './notices.ts';
import { Outcome } from './outcome.tsx';
import { Parameters } from './parameters.tsx';
import { Prediction } from './prediction.tsx';
import { Printed } from './printed.tsx';
import { Readings } from './readings.tsx';
import { SeedField } from './seed-field.tsx';
import { begin, change, isUnchanged, type Session } from './session.ts';
import { Still } from './still.tsx';
import { Transport } from './transport.tsx';
import type { ShellProps } from './types.ts';
import { usePaced } from './use-paced.ts';
import { useSession } from './use-session.ts';

/** Up to this speed every part of a picture is drawn in every frame. */
const UNHURRIED = 4;

/** A simulator: the view's picture, and around it everything a reader can do with any of them. */
export function Shell(props: ShellProps) {
  // Only the build draws the still one; the browser's bundle is spared its code.
  return import.meta.env.SSR && props.static ? <Still {...props} /> : <Live {...props} />;
}

function Live(props: ShellProps) {
  const { model, scenarios, locale, words, title, figure, readings } = props;
  const root = useRef<HTMLDivElement>(null);
  const [guess, choose] = useState<number | undefined>(undefined);
  const [described, describe] = useState(false);
  const [said, say] = useState('');
  // What was guessed and said belongs to the session before.
  const forget = () => {
    choose(undefined);
    say('');
  };
  const { session, ready, set, act } = useSession(props, root, forget);
  const { scenario, values, seed, player } = session;
  const { run, playing } = player;
  const over = run.ended !== undefined;
  const hurried = playing && player.speed > UNHURRIED;
  const metrics = measure(model, run.state);
  const told = usePaced(() => model.describe(run.state, locale), 700, playing);
  const ids = `sim-${model.id}-${props.scenario.id}`;
  const link = () => writeLink(model, scenario, { values, seed, t: run.index });
  const notices = [...noticeTexts(session.notices, model, locale, words), ...(said === '' ? [] : [said])];

  const onKeyDown = (event: KeyboardEvent) => {
    const action = keyAction(event);
    if (!action) return;
    event.preventDefault();
    act(action);
  };
  const go = (next: Session) => {
    player.pause();
    say('');
    set(next);
  };
  const pick = (id: string) => {
    const next = scenarios.find((one) => one.id === id);
    if (!next) return;
    choose(undefined);
    go(begin(model, next));
  };
  const alter = (to: Parameters<typeof change>[1], at?: number) => go(change(session, to, at));
  const fork = (next: Values) => alter({ values: next }, run.index + 1);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in any control inside arrive here
    <div class="sim" ref={root} onKeyDown={onKeyDown}>
      <fieldset class="sim-all" disabled={!ready}>
        <legend class="visually-hidden">{words.controls}</legend>
        <Kept on={[session]}>
          {() => (
            <div class="sim-head">
              <ChoiceField
                id={`${ids}-scenario`}
                label={words.scenario}
                options={scenarios.map((one) => ({ id: one.id, label: one.title[locale] }))}
                value={scenario.id}
                set={pick}
              />
              <SeedField
                id={`${ids}-seed`}
                {...{ seed, locale, words, say }}
                set={(next) => alter({ seed: next })}
              />
            </div>
          )}
        </Kept>
        <div class="sim-notices" role="status">
          {notices.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        <Kept on={[session, guess, over]}>
          {() => (
            <Prediction
              id={ids}
              asked={scenario.prediction}
              own={isUnchanged(session)}
              {...{ metrics, locale, words, guess, over, choose }}
            />
          )}
        </Kept>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields; this is a picture that takes keys */}
        <div class="sim-figure" role="group" aria-label={fill(words.stage, title)} tabindex={ready ? 0 : -1}>
          {figure({
            model,
            state: run.state,
            values,
            metrics,
            locale,
            told,
            ids,
            still: false,
            hurried,
            fork,
          })}
        </div>
        <Kept on={[session, playing, player.speed, run.index === 0, over]}>
          {() => <Transport id={ids} {...{ player, words, act }} />}
        </Kept>
        <Narration {...{ player, locale, words, metrics }} band={scenario.band} />
        <Readings {...{ model, metrics, locale, playing }} {...(readings ? { only: readings } : {})} />
        <Kept on={[session, over]}>{() => <Outcome {...{ session, metrics, over, locale, words }} />}</Kept>
        <Kept on={[session]}>
          {() => (
            <details class="sim-more">
              <summary>{words.parameters}</summary>
              <Parameters
                id={ids}
                {...{ model, values, locale, words, say }}
                set={(next) => alter({ values: next })}
              />
              <button
                type="button"
                class="button"
                onClick={() => alter({ values: startValues(model, scenario) })}
              >
                {words.restore}
              </button>
            </details>
          )}
        </Kept>
        <Kept on={[session, described]}>
          {() => (
            <div class="sim-actions">
              <button
                type="button"
                class="button"
                aria-expanded={described}
                aria-controls={`${ids}-description`}
                onClick={() => describe(!described)}
              >
                {words.describe}
              </button>
              <CopyLink fragment={() => `sim-${model.id}=${link()}`} words={words} />
            </div>
          )}
        </Kept>
        {described && <Description id={`${ids}-description`} {...{ session, locale, words }} />}
      </fieldset>
      <Kept on={[scenario]}>{() => <Claim {...{ scenario, locale, words }} />}</Kept>
      <Printed {...{ model, values, seed, locale, words, playing }} link={link()} />
    </div>
  );
}
