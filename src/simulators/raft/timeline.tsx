import { Lanes } from '../../client/kit/lanes.tsx';
import { Legend } from '../../client/kit/plot.tsx';
import type { Drawn } from '../../client/kit/types.ts';
import { lettersOf } from '../../core/raft/story.ts';
import { stretches } from '../../core/raft/stretches.ts';
import { items } from '../../core/sim/trail.ts';
import { words } from '../../core/sim/words.ts';
import type { State } from './model.ts';

const TEXT = {
  run: words('The whole run (ms): who leads, and in which term', '전체 실행(ms): 임기별 리더'),
  leads: words('leads', '리더'),
  stands: words('stands', '출마'),
  down: words('down', '다운'),
  links: words('links cut or healed', '링크 단절 또는 복구'),
};

/** The whole run: who led in which term, who stood, who was down, and when links were cut or healed. */
export function Timeline({ state: { cluster, setup }, locale }: Drawn<State>) {
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
