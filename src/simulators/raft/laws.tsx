import type { Drawn } from '../../client/kit/types.ts';
import { safety } from '../../core/raft/laws.ts';
import { words } from '../../core/sim/words.ts';
import type { State } from './model.ts';

const TEXT = {
  laws: words('What must always hold', '항상 성립해야 하는 성질'),
  holds: words('holds', '성립'),
  broken: words('broken', '위반'),
};

/** The properties of Raft, and whether they hold. */
export function Laws({ state: { cluster }, locale }: Drawn<State>) {
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
