import { words } from '../sim/words.ts';

/** What is done to the servers and their links from outside, at a time in integer microseconds. */
export interface Action {
  readonly at: number;
  readonly verb: 'crash' | 'restart' | 'stand' | 'write' | 'split' | 'cut' | 'heal';
  /** Servers by letter; `l` is who leads by then, `n` the one after it. */
  readonly targets: string;
}

/** The plans that have a name. Times are in milliseconds. */
export const PLANS = {
  calm: '',
  crash: '800-crash-l_1400-restart',
  split: '600-split-l_1400-heal',
  link: '600-cut-ln',
  'figure-8':
    '10-stand-c_60-stand-a_100-split-ab_110-write-a_200-crash-a_210-heal_220-stand-e_300-split-e_310-write-e_400-crash-e_410-heal_420-restart-a_430-split-abc_440-stand-a_500-stand-a_700-crash-a_710-heal_720-restart-e_730-stand-e_800-stand-e_900-write-e_1000-restart-a',
} as const;

/** What the plans are called. */
export const planNames = {
  calm: words('nothing', '없음'),
  crash: words('the leader crashes', '리더가 다운됨'),
  split: words('the leader is cut off', '리더가 격리됨'),
  link: words('one link of the leader is cut', '리더의 링크 하나가 끊김'),
  'figure-8': words('figure 8', '그림 8'),
};

/** Longer plans do not fit into a link. */
export const LONGEST_PLAN = 300;

const ACTION =
  /^(\d{1,5}(?:\.\d{1,3})?)-(?:(crash|stand|write)-([a-gln])|(restart)(?:-([a-g]))?|(split)-([a-gln]{1,6})|(cut)-([a-gln]{2})|(heal))$/;

/**
 * The actions of a plan in order of time: a name of `PLANS`, or actions like `812.5-crash-b`, or a name and then
 * actions, with `_` between. Undefined for any other text.
 */
export function readPlan(text: string): readonly Action[] | undefined {
  if (text.length > LONGEST_PLAN) return undefined;
  const [first = '', ...rest] = text.split('_');
  const named = Object.hasOwn(PLANS, first) ? PLANS[first as keyof typeof PLANS] : first;
  const written = named === '' && first !== '' ? rest : [...named.split('_'), ...rest];
  const actions = written.map(readAction);
  return actions.every((action) => action !== undefined) ? actions.sort((a, b) => a.at - b.at) : undefined;
}

function readAction(text: string): Action | undefined {
  const [, ms, ...groups] = ACTION.exec(text) ?? [];
  const [verb, targets = ''] = groups.filter((group) => group !== undefined);
  return ms === undefined
    ? undefined
    : { at: Math.round(Number(ms) * 1000), verb: verb as Action['verb'], targets };
}
