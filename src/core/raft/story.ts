import { peek } from '../sim/queue.ts';
import type { Locale } from '../sim/types.ts';
import { type Cluster, type ClusterEvent, walled } from './cluster.ts';
import { type Message, NOBODY, type Server } from './types.ts';

/** The servers' letters, by id. */
export const NAMES = 'ABCDEFG';

/** The letters of a cluster's servers. */
export const lettersOf = ({ servers }: Pick<Cluster, 'servers'>): string[] =>
  servers.map(({ id }) => NAMES[id] ?? '');

/** A time in µs, as `812.3 ms`. */
export const inMs = (at: number): string => `${(at / 1000).toFixed(1)} ms`;

/** What an event was, and what it changed in the servers. */
export function told(before: Cluster, event: ClusterEvent, after: Cluster, locale: Locale): string {
  const ko = locale === 'ko';
  const changes = after.servers.flatMap((is, i) => news(before.servers[i] as Server, is, ko));
  return `${inMs(event.at)}: ${[cause(before, event, ko), ...changes].join('; ')}.`;
}

function cause(before: Cluster, event: ClusterEvent, ko: boolean): string {
  if (event.kind === 'timer') return `${ko ? '타이머' : 'timer of'} ${NAMES[event.server]}`;
  if (event.kind === 'client') return ko ? '클라이언트의 쓰기' : "a client's write";
  if (event.kind === 'plan')
    return `${ko ? '계획' : 'planned'}: ${event.verb} ${event.targets.toUpperCase()}`.trim();
  const { from, to } = event;
  const gone = !before.servers[to]?.up || walled(before, from, to);
  const [en, korean] = gone ? ['lost', '메시지 유실'] : kindOf(peek(before.network)?.message);
  return `${NAMES[from]} → ${NAMES[to]} ${ko ? korean : en}`;
}

function kindOf(message: Message | undefined): readonly [en: string, ko: string] {
  switch (message?.kind) {
    case 'vote':
      return message.granted ? ['vote', '투표'] : ['no vote', '투표 거절'];
    case 'append':
      return message.entries.length > 0 ? ['entries', '항목'] : ['heartbeat', '하트비트'];
    case 'stored':
      return message.ok ? ['stored', '저장'] : ['refused', '거절'];
    default:
      return ['vote request', '투표 요청'];
  }
}

/** What became of one server. */
function news(was: Server, is: Server, ko: boolean): string[] {
  const { up, term, vote, role, log, commit } = is;
  const turned = (to: Server['role']) => role === to && was.role !== to;
  const gone = was.log.filter((entry, i) => log[i] !== entry).length;
  const facts: [fits: boolean, en: string, ko: string][] = [
    [was.up && !up, 'crashes', '다운'],
    [up && !was.up, 'restarts', '재시작'],
    [up && was.up && was.role === 'leader' && turned('follower'), 'steps down', '물러남'],
    [turned('asking'), 'asks whether to stand', '사전 투표'],
    [role === 'candidate' && term > was.term, `stands in term ${term}`, `임기 ${term}에 출마`],
    [turned('leader'), `leads term ${term}`, `임기 ${term}의 리더`],
    [
      (vote !== was.vote || term > was.term) && vote !== NOBODY && vote !== is.id,
      `votes for ${NAMES[vote]}`,
      `${NAMES[vote]}에 투표`,
    ],
    [gone > 0, `erases ${gone}`, `항목 ${gone}개 삭제`],
    [log !== was.log, `stores up to ${log.length}`, `인덱스 ${log.length}까지 저장`],
    [commit > was.commit, `commits up to ${commit}`, `인덱스 ${commit}까지 커밋`],
  ];
  return facts.flatMap(([fits, en, korean]) => (fits ? [`${NAMES[is.id]} ${ko ? korean : en}`] : []));
}
