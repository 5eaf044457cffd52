import { useRef, useState } from 'preact/hooks';
import { ChoiceField } from '../../client/kit/choice-field.tsx';
import { Kept } from '../../client/kit/kept.ts';
import type { FigureProps } from '../../client/kit/types.ts';
import { extended, ownActions, shortened } from '../../core/raft/own.ts';
import { NAMES } from '../../core/raft/story.ts';
import { words } from '../../core/sim/words.ts';
import { params, type State } from './model.ts';

const TEXT = {
  fork: words('Take the run elsewhere from here', '여기서부터 다르게 실행하기'),
  whom: words('Server', '서버'),
  other: words('Other end of the link', '링크 반대쪽 서버'),
  crash: words('Crash', '다운시키기'),
  restart: words('Restart', '재시작'),
  stand: words('End its timer', '타이머 만료시키기'),
  write: words('Write to it', '이 서버에 쓰기'),
  split: words('Cut it off', '격리하기'),
  cut: words('Cut this link', '이 링크 끊기'),
  heal: words('Heal all links', '모든 링크 복구'),
  undo: words('Take back the last', '마지막 동작 되돌리기'),
  none: words(
    'Go to any event with Back, do something, and Play: up to here the run stays what it was.',
    '이전 버튼으로 원하는 이벤트로 돌아가 동작을 고르고 재생하세요. 여기까지의 실행은 그대로입니다.',
  ),
  yours: words('Planned, and carried by the link:', '계획한 동작(공유 링크에 담깁니다):'),
  full: words('A link holds no more actions.', '공유 링크에 동작을 더 담을 수 없습니다.'),
};

/** What a reader does to the servers at this moment: one more action of the plan, and so a part of the link. */
export function Fork({
  state,
  values,
  locale,
  ids,
  fork,
}: FigureProps<State> & Required<Pick<FigureProps, 'fork'>>) {
  const [chosen, choose] = useState(0);
  const [second, chooseSecond] = useState(1);
  const { servers } = state.cluster;
  // What is drawn stays while the run plays; what is pressed happens at the moment it is pressed.
  const now = useRef(0);
  now.current = state.cluster.now;
  const plan = String(values.plan);
  const own = ownActions(plan);
  const one = Math.min(chosen, servers.length - 1);
  const two = second < servers.length && second !== one ? second : (one + 1) % servers.length;
  const server = servers[one];
  const letter = (id: number) => (NAMES[id] ?? '').toLowerCase();
  const full = !params.plan.reads(`${plan}_9999.999-restart-a`);
  const act = (what: string) => {
    const longer = extended(plan, now.current, what);
    if (longer !== undefined && !full) fork({ ...values, plan: longer });
  };
  const button = (
    name: 'crash' | 'restart' | 'stand' | 'write' | 'split' | 'cut' | 'heal',
    targets: string,
  ) => (
    <button
      type="button"
      class="button"
      aria-disabled={full}
      onClick={() => act(targets === '' ? name : `${name}-${targets}`)}
    >
      {TEXT[name][locale]}
    </button>
  );
  const options = (not?: number) =>
    servers.filter(({ id }) => id !== not).map(({ id }) => ({ id: String(id), label: NAMES[id] ?? '' }));
  return (
    <Kept on={[state.setup, values, one, two, server?.up]}>
      {() => (
        <fieldset class="raft-fork">
          <legend>{TEXT.fork[locale]}</legend>
          <div>
            <ChoiceField
              id={`${ids}-whom`}
              label={TEXT.whom[locale]}
              options={options()}
              value={String(one)}
              set={(id) => choose(Number(id))}
            />
            {button(server?.up ? 'crash' : 'restart', letter(one))}
            {button('stand', letter(one))}
            {button('write', letter(one))}
            {button('split', letter(one))}
          </div>
          <div>
            <ChoiceField
              id={`${ids}-other`}
              label={TEXT.other[locale]}
              options={options(one)}
              value={String(two)}
              set={(id) => chooseSecond(Number(id))}
            />
            {button('cut', letter(one) + letter(two))}
            {button('heal', '')}
          </div>
          <p>
            {own.length === 0 ? TEXT.none[locale] : `${TEXT.yours[locale]} `}
            {own.map((action, i) => (
              <code key={`${i} ${action}`}>
                {action.replace('-', ' ms ').replace('-', ' ').toLowerCase()}
              </code>
            ))}
            {own.length > 0 && (
              <button type="button" class="button" onClick={() => fork({ ...values, plan: shortened(plan) })}>
                {TEXT.undo[locale]}
              </button>
            )}
            {full && ` ${TEXT.full[locale]}`}
          </p>
        </fieldset>
      )}
    </Kept>
  );
}
