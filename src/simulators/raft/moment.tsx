import { Lanes } from '../../client/kit/lanes.tsx';
import { Legend } from '../../client/kit/plot.tsx';
import type { Drawn } from '../../client/kit/types.ts';
import type { Flight } from '../../core/raft/cluster.ts';
import { lettersOf } from '../../core/raft/story.ts';
import { items } from '../../core/sim/trail.ts';
import { words } from '../../core/sim/words.ts';
import type { State } from './model.ts';

/** Messages that are drawn at most, the latest. */
const FLIGHTS = 140;

const TEXT = {
  now: words('The last moments (ms): messages between the servers', '최근 구간(ms): 서버 사이의 메시지'),
  votes: words('asks and votes', '투표 요청과 투표'),
  entries: words('entries', '항목'),
  rest: words('heartbeats, answers', '하트비트와 응답'),
  lost: words('lost', '유실'),
  due: words('a timer will end', '타이머 만료 예정'),
};

/** What a message is drawn as. */
function sortOf({ message, lost }: Flight): 'lost' | 'votes' | 'entries' | 'rest' {
  if (lost) return 'lost';
  if (message.kind === 'ask' || message.kind === 'vote') return 'votes';
  return message.kind === 'append' && message.entries.length > 0 ? 'entries' : 'rest';
}

/** The messages of the last moments, and the timers that are about to end. */
export function Moment({ state: { cluster, values, setup }, locale }: Drawn<State>) {
  const width = Math.min(values.length, Math.max(12 * values.delay, 3 * values.heartbeat));
  // The stretch moves on by its fourth part, and stands still in between: so do its axis and all that is drawn on it.
  const step = width * 0.3;
  const to = Math.max(4, Math.floor(cluster.now / 1000 / step) + 2) * step;
  const from = to - 4 * step;
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
