import { Kept } from '../../client/kit/kept.ts';
import type { Drawn } from '../../client/kit/types.ts';
import { NAMES } from '../../core/raft/story.ts';
import type { Role } from '../../core/raft/types.ts';
import type { Words } from '../../core/sim/types.ts';
import { words } from '../../core/sim/words.ts';
import type { State } from './model.ts';

/** Entries of a log that are shown: the last of them, of the longest log. */
const CELLS = 14;

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
};

/** The log of every server, entry by entry, beside what the server is. */
export function Logs({ state: { cluster }, locale }: Drawn<State>) {
  const { servers } = cluster;
  const longest = Math.max(...servers.map(({ log }) => log.length));
  const first = Math.max(1, longest - CELLS + 1);
  const columns = Array.from({ length: CELLS }, (_, i) => first + i);
  // On a narrow screen only the newer half is shown.
  const old = (index: number) => longest > CELLS / 2 && index <= Math.max(longest, CELLS) - CELLS / 2;
  const late = (index: number) => longest <= CELLS / 2 && index > CELLS / 2;
  // On the narrowest two more make room for numbers of two digits: those farthest from the newest entry.
  const far = (index: number) =>
    longest > CELLS / 2 && (longest > CELLS - 2 ? index < Math.max(longest, CELLS) - 4 : index > CELLS - 2);
  const hide = (index: number) =>
    old(index) || late(index) ? ' raft-wide' : far(index) ? ' raft-middle' : '';
  return (
    <table class="raft-logs">
      <Kept on={[longest]}>
        {() => [
          <caption key="caption">{TEXT.logs[locale]}</caption>,
          <thead key="head">
            <tr>
              <th scope="col">{TEXT.server[locale]}</th>
              {columns.map((index) => (
                <th key={index} scope="col" class={`raft-cell${hide(index)}`}>
                  {index}
                </th>
              ))}
            </tr>
          </thead>,
        ]}
      </Kept>
      <tbody>
        {servers.map(({ id, up, role, term, log, commit }) => {
          const part = up ? role : 'down';
          return (
            <Kept key={id} on={[longest, part, term, log, commit]}>
              {() => (
                <tr data-role={part}>
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
              )}
            </Kept>
          );
        })}
      </tbody>
    </table>
  );
}
