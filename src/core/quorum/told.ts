import { printNumber } from '../sim/print.ts';
import { percent } from '../sim/stats.ts';
import type { Locale, Table } from '../sim/types.ts';
import { inCut, overlaps } from './design.ts';
import type { QuorumEvent } from './events.ts';
import { answered, isOver, isPlain, type Setup, type State, sum } from './setup.ts';
import { missChance, withinVersions } from './theory.ts';

const at = (micros: number) => `${(micros / 1e6).toFixed(3)} s`;
const ms = (micros: number) => (micros / 1000).toFixed(1);

/** What an event did. */
export function narrate(_: State, event: QuorumEvent, { setup, register }: State, locale: Locale): string {
  const ko = locale === 'ko';
  const what = (): string => {
    switch (event.kind) {
      case 'write':
        return ko
          ? `버전 ${event.version} 쓰기를 시작합니다.`
          : `the write of version ${event.version} begins.`;
      case 'store': {
        const [copy, has] = [event.copy + 1, register.copies[event.copy]];
        const late = has !== event.version;
        if (ko)
          return late
            ? `${copy}번 복제본에 버전 ${event.version} 쓰기가 닿지만 이미 버전 ${has}입니다.`
            : `${copy}번 복제본이 버전 ${event.version} 값을 저장합니다.`;
        return late
          ? `version ${event.version} reaches copy ${copy}, which has ${has} already.`
          : `copy ${copy} has version ${event.version}.`;
      }
      case 'saved':
        return ko
          ? `버전 ${event.version} 쓰기가 ${ms(event.at - event.since)} ms 만에 저장되었습니다.`
          : `version ${event.version} is saved, after ${ms(event.at - event.since)} ms.`;
      case 'failed':
        return ko
          ? `버전 ${event.version} 쓰기를 포기합니다. 이미 닿은 복제본에는 값이 남습니다.`
          : `the write of version ${event.version} is given up; it stays where it has arrived.`;
      case 'ask':
        return ko ? '읽기를 시작합니다.' : 'a read begins.';
      case 'silent':
        return ko ? '응답이 모자라 읽기를 포기합니다.' : 'a read is given up for want of answers.';
      case 'answer': {
        const { version, floor, seen, from } = event;
        const copies = from.map((copy) => copy + 1).join(', ');
        const verdict =
          version < floor
            ? ko
              ? `낡은 읽기: 시작할 때 이미 버전 ${floor} 값이 저장되어 있었습니다.`
              : `Stale: ${floor} was saved when it began.`
            : version < seen
              ? ko
                ? `되돌아간 읽기: 앞선 읽기가 이미 버전 ${seen} 값을 얻었습니다.`
                : `It went back: an earlier read had seen ${seen}.`
              : '';
        return (
          ko
            ? `읽기가 ${copies}번 복제본에서 버전 ${version} 값을 얻습니다. ${verdict}`
            : `a read gets version ${version} from copies ${copies}. ${verdict}`
        ).trim();
      }
      case 'cut':
        return ko
          ? `복제본 ${setup.design.far}개가 격리됩니다.`
          : `${setup.design.far} of ${setup.design.copies} copies are cut off.`;
      default:
        return ko ? '단절이 복구됩니다.' : 'the cut is healed.';
    }
  };
  return `${at(event.at)}: ${what()}`;
}

/** What the rule and the formulas say of these values, as sentences. */
export function ruleText({ values, design }: Setup, locale: Locale): string {
  const { copies, acks, answers } = design;
  const ko = locale === 'ko';
  const total = `R + W = ${answers + acks}`;
  const sure = overlaps(design);
  if (acks + answers > copies && !sure)
    return ko
      ? `${total} > N = ${copies}. 그러나 대리 노드가 확인한 쓰기는 읽는 복제본에 없을 수 있습니다.`
      : `${total} > N = ${copies}, but a write that a stand-in confirmed may be on no copy that is read.`;
  if (sure)
    return ko
      ? `${total} > N = ${copies}: 모든 읽기가 저장된 쓰기를 가진 복제본을 하나 이상 만납니다.`
      : `${total} > N = ${copies}: every read meets a copy that has what was saved.`;
  const miss = printNumber(100 * missChance(copies, answers, acks), 1);
  const often = isPlain(values)
    ? ko
      ? ` 저장 직후에는 읽기의 ${miss} %가 그 쓰기를 놓칩니다.`
      : ` Right after "saved", ${miss} % of reads miss it.`
    : '';
  return ko
    ? `${total} ≤ N = ${copies}: 읽기가 저장된 쓰기를 놓칠 수 있습니다.${often}`
    : `${total} ≤ N = ${copies}: a read may miss the write.${often}`;
}

/** The whole state in words. */
export function describe(state: State, locale: Locale): string {
  const { setup, register } = state;
  const { copies, now, begun, saved, asked } = register;
  const versions = copies.join(', ');
  const [stale, back] = [sum(register.behind, 1), register.back];
  const cut = inCut(setup.design, now);
  const what =
    locale === 'ko'
      ? `${at(now)}: 쓰기 ${setup.values.writes}개 중 ${begun}개 시작, 저장된 최신 버전 ${saved}. 복제본의 버전: ${versions}.${cut ? ' 일부 복제본이 격리되어 있습니다.' : ''} 읽기 ${asked}개 중 낡은 읽기 ${stale}개, 되돌아간 읽기 ${back}개, 포기 ${register.silent}개.`
      : `At ${at(now)}, ${begun} of ${setup.values.writes} writes have begun, and the newest saved is version ${saved}. The copies hold versions ${versions}.${cut ? ' They are cut apart.' : ''} Of ${asked} reads ${stale} were stale, ${back} went back and ${register.silent} were given up.`;
  return `${what} ${ruleText(setup, locale)}`;
}

/** The rows of the table: reads fewer than so many versions behind. */
const WITHIN = [1, 2, 3, 5, 10] as const;

/** Reads by how far they were behind. */
export function table(state: State, locale: Locale): Table {
  const { setup, register } = state;
  const { copies, answers, acks, spread } = setup.design;
  const t = (en: string, ko: string) => (locale === 'ko' ? ko : en);
  const known = spread === 'some' && isPlain(setup.values);
  return {
    caption: t('Reads by how many versions they were behind', '뒤처진 버전 수별 읽기'),
    columns: [
      { label: t('Behind by fewer than', '뒤처진 버전 수(미만)') },
      { label: t('This run', '이번 실행'), unit: '%' },
      { label: t('Formula', '공식'), unit: '%' },
    ],
    rows: WITHIN.map((k) => {
      const run = printNumber(percent(answered(register) - sum(register.behind, k), answered(register)), 1);
      const formula = printNumber(100 * withinVersions(copies, answers, acks, k), 1);
      // Not before the end: it would answer the question that is asked before the run.
      const cells = isOver(state) ? [run, known ? formula : t('none', '없음')] : ['–', '–'];
      return [t(k === 1 ? '1 version' : `${k} versions`, `${k}버전`), ...cells];
    }),
  };
}
