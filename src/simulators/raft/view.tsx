import { useState } from 'preact/hooks';
import { ChoiceField } from '../../client/kit/choice-field.tsx';
import { Lanes } from '../../client/kit/lanes.tsx';
import { Legend } from '../../client/kit/plot.tsx';
import { Shell } from '../../client/kit/shell.tsx';
import type { FigureProps, ViewProps } from '../../client/kit/types.ts';
import type { Cluster, Flight } from '../../core/raft/cluster.ts';
import { safety } from '../../core/raft/laws.ts';
import { extended, ownActions, shortened } from '../../core/raft/own.ts';
import { NAMES } from '../../core/raft/story.ts';
import { stretches } from '../../core/raft/stretches.ts';
import type { Role } from '../../core/raft/types.ts';
import { items } from '../../core/sim/trail.ts';
import type { Locale, Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import { params, type State } from './model.ts';

/** Entries of a log that are shown: the last of them, of the longest log. */
const CELLS = 14;
/** Messages that are drawn at most, the latest. */
const FLIGHTS = 140;

/** The servers and their logs, who led when, the messages of the last moments, and what a reader may do to them. */
export default function RaftView(props: ViewProps) {
  const readings = ['leaders', 'failed', 'gap', 'committed', 'erased', 'lost', 'latency'];
  return (
    <Shell
      {...props}
      readings={readings}
      figure={(figure) => <Group {...(figure as FigureProps<State>)} />}
    />
  );
}

const roleNames: Readonly<Record<Role | 'down', Words>> = {
  follower: words('follower', '팔로워'),
  asking: words('asking', '사전 투표 중'),
  candidate: words('candidate', '후보'),
  leader: words('leader', '리더'),
  down: words('down', '다운'),
};

const TEXT = {
  logs: words(
    'The logs: in each cell the term of the entry and below it the write; filled: known to be committed',
    '로그: 칸마다 위는 항목의 임기, 아래는 쓰기 번호. 채운 칸은 커밋을 확인한 항목',
  ),
  server: words('Server', '서버'),
  term: words('term', '임기'),
  run: words('The whole run (ms): who leads, and in which term', '전체 실행(ms): 임기별 리더'),
  now: words('The last moments (ms): messages between the servers', '최근 구간(ms): 서버 사이의 메시지'),
  leads: words('leads', '리더'),
  stands: words('stands', '출마'),
  down: words('down', '다운'),
  links: words('links cut or healed', '링크 단절 또는 복구'),
  votes: words('asks and votes', '투표 요청과 투표'),
  entries: words('entries', '항목'),
  rest: words('heartbeats, answers', '하트비트와 응답'),
  lost: words('lost', '유실'),
  due: words('a timer will end', '타이머 만료 예정'),
  laws: words('What must always hold', '항상 성립해야 하는 성질'),
  holds: words('holds', '성립'),
  broken: words('broken', '위반'),
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

const lettersOf = ({ servers }: Cluster) => servers.map(({ id }) => NAMES[id] ?? '');

interface Drawn {
  readonly state: State;
  readonly locale: Locale;
}

/** The picture of one moment. */
export function Group(props: FigureProps<State>) {
  const { state, model, locale } = props;
  return (
    <div class="raft">
      <Logs state={state} locale={locale} />
      <div class="raft-charts" role="img" aria-label={model.describe(state, locale)}>
        <Timeline state={state} locale={locale} />
        <Moment state={state} locale={locale} />
      </div>
      <Laws state={state} locale={locale} />
      {props.fork && <Fork {...props} fork={props.fork} />}
    </div>
  );
}

function Logs({ state: { cluster }, locale }: Drawn) {
  const { servers } = cluster;
  const longest = Math.max(...servers.map(({ log }) => log.length));
  const first = Math.max(1, longest - CELLS + 1);
  const columns = Array.from({ length: CELLS }, (_, i) => first + i);
  // On a narrow screen only the newer half is shown.
  const old = (index: number) => longest > CELLS / 2 && index <= Math.max(longest, CELLS) - CELLS / 2;
  const late = (index: number) => longest <= CELLS / 2 && index > CELLS / 2;
  const hide = (index: number) => (old(index) || late(index) ? ' raft-wide' : '');
  return (
    <table class="raft-logs">
      <caption>{TEXT.logs[locale]}</caption>
      <thead>
        <tr>
          <th scope="col">{TEXT.server[locale]}</th>
          {columns.map((index) => (
            <th key={index} scope="col" class={`raft-cell${hide(index)}`}>
              {index}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {servers.map(({ id, up, role, term, log, commit }) => {
          const part = up ? role : 'down';
          return (
            <tr key={id} data-role={part}>
              <th scope="row">
                <b>{NAMES[id]}</b> <span>{roleNames[part][locale]}</span>{' '}
                <small>{`${TEXT.term[locale]} ${term}`}</small>
              </th>
              {columns.map((index) => {
                const entry = log[index - 1];
                const kind = !entry ? '' : up && index <= commit ? ' raft-committed' : ' raft-open';
                return (
                  <td key={index} class={`raft-cell${kind}${hide(index)}`}>
                    {entry && <small>{entry.term}</small>}
                    {entry && (entry.command || '–')}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Timeline({ state: { cluster, setup }, locale }: Drawn) {
  const led = stretches(cluster, 'leader', 60);
  const down = stretches(cluster, 'down', 40);
  const moments = (what: readonly string[], most: number) =>
    items(cluster.marks)
      .filter((mark) => what.includes(mark.what))
      .slice(-most);
  return (
    <div>
      <Lanes
        caption={TEXT.run[locale]}
        names={lettersOf(cluster)}
        domain={[0, setup.end / 1000]}
        labels={led
          .slice(-24)
          .map(({ from, server, term }) => ({ at: from, lane: server, text: String(term) }))}
      >
        {(x, y, height) => {
          const bars = (list: typeof led) =>
            list
              .map(({ server, from, to }) => `M${x(from)} ${y(server)}H${Math.max(x(to), x(from) + 1)}`)
              .join('');
          return (
            <>
              <path
                class="raft-wall"
                d={moments(['cut', 'heal'], 40)
                  .map(({ at }) => `M${x(at)} 0V${height}`)
                  .join('')}
              />
              <path class="raft-down" d={bars(down)} />
              <path class="raft-leads" d={bars(led)} />
              <path
                class="raft-stands"
                d={moments(['candidate', 'asking'], 80)
                  .map(({ at, server }) => `M${x(at)} ${y(server) - 6}v12`)
                  .join('')}
              />
              <path class="raft-now" d={`M${x(cluster.now)} 0V${height}`} />
            </>
          );
        }}
      </Lanes>
      <Legend
        marks={[
          { class: 'raft-leads', d: 'M1 8h14', label: TEXT.leads[locale] },
          { class: 'raft-stands', d: 'M8 2v12', label: TEXT.stands[locale] },
          { class: 'raft-down', d: 'M1 8h14', label: TEXT.down[locale] },
          { class: 'raft-wall', d: 'M8 0v16', label: TEXT.links[locale] },
        ]}
      />
    </div>
  );
}

/** What a message is drawn as. */
function sortOf({ message, lost }: Flight): 'lost' | 'votes' | 'entries' | 'rest' {
  if (lost) return 'lost';
  if (message.kind === 'ask' || message.kind === 'vote') return 'votes';
  return message.kind === 'append' && message.entries.length > 0 ? 'entries' : 'rest';
}

function Moment({ state: { cluster, values, setup }, locale }: Drawn) {
  const width = Math.min(values.length, Math.max(12 * values.delay, 3 * values.heartbeat));
  const to = Math.max(cluster.now / 1000 + width / 5, width * 1.2);
  const from = to - width * 1.2;
  const recent = { ...cluster.flights, blocks: cluster.flights.blocks.slice(-4) };
  const seen = items(recent)
    .filter(({ at }) => at >= from * 1000)
    .slice(-FLIGHTS);
  return (
    <div>
      <Lanes caption={TEXT.now[locale]} names={lettersOf(cluster)} domain={[from, to]}>
        {(x, y, height) => {
          const lines = (sort: ReturnType<typeof sortOf>) =>
            seen
              .filter((flight) => sortOf(flight) === sort)
              .map(({ sent, at, message, lost }) => {
                const start = `M${x(sent)} ${y(message.from)}`;
                if (!lost) return `${start}L${x(at)} ${y(message.to)}`;
                const half = `${x((sent + at) / 2)} ${(y(message.from) + y(message.to)) / 2}`;
                return `${start}L${half}M${half}h0`;
              })
              .join('');
          const due = cluster.timers.flatMap((at, id) => {
            return at / 1000 <= to && cluster.servers[id]?.role !== 'leader'
              ? [`M${x(at)} ${y(id) - 6}v12`]
              : [];
          });
          return (
            <>
              {(['rest', 'votes', 'entries', 'lost'] as const).map((sort) => (
                <path key={sort} class={`raft-${sort}`} d={lines(sort)} />
              ))}
              <path class="raft-due" d={due.join('')} />
              <path class="raft-now" d={`M${x(Math.min(cluster.now, setup.end))} 0V${height}`} />
            </>
          );
        }}
      </Lanes>
      <Legend
        marks={[
          { class: 'raft-votes', d: 'M1 13L15 3', label: TEXT.votes[locale] },
          { class: 'raft-entries', d: 'M1 13L15 3', label: TEXT.entries[locale] },
          { class: 'raft-rest', d: 'M1 13L15 3', label: TEXT.rest[locale] },
          { class: 'raft-lost', d: 'M1 13L10 6M10 6h0', label: TEXT.lost[locale] },
          { class: 'raft-due', d: 'M8 2v12', label: TEXT.due[locale] },
        ]}
      />
    </div>
  );
}

function Laws({ state: { cluster }, locale }: Drawn) {
  return (
    <ul class="raft-laws" aria-label={TEXT.laws[locale]}>
      {safety.map(({ name, fault }) => {
        const broken = Boolean(fault(cluster));
        return (
          <li key={name.en} data-broken={broken}>
            <span aria-hidden="true">{broken ? '✗' : '✓'}</span> {name[locale]}
            <span class="visually-hidden">: {TEXT[broken ? 'broken' : 'holds'][locale]}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What a reader does to the servers at this moment: one more action of the plan, and so a part of the link. */
function Fork({
  state,
  values,
  locale,
  ids,
  fork,
}: FigureProps<State> & Required<Pick<FigureProps, 'fork'>>) {
  const [chosen, choose] = useState(0);
  const [second, chooseSecond] = useState(1);
  const { servers, now } = state.cluster;
  const plan = String(values.plan);
  const own = ownActions(plan);
  const one = Math.min(chosen, servers.length - 1);
  const two = second < servers.length && second !== one ? second : (one + 1) % servers.length;
  const server = servers[one];
  const letter = (id: number) => (NAMES[id] ?? '').toLowerCase();
  const full = !params.plan.reads(`${plan}_9999.999-restart-a`);
  const act = (what: string) => {
    const longer = extended(plan, now, what);
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
          <code key={`${i} ${action}`}>{action.replace('-', ' ms ').replace('-', ' ').toLowerCase()}</code>
        ))}
        {own.length > 0 && (
          <button type="button" class="button" onClick={() => fork({ ...values, plan: shortened(plan) })}>
            {TEXT.undo[locale]}
          </button>
        )}
        {full && ` ${TEXT.full[locale]}`}
      </p>
    </fieldset>
  );
}
