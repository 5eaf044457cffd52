import type { Locale } from '../core/locale.ts';
import { words as en, type RoundWords } from './round.en.ts';
import { words as ko } from './round.ko.ts';

export type { RoundWords };

/** The words of rounds by language. For the build and tests; a browser loads one language only. */
export const roundWords: Readonly<Record<Locale, RoundWords>> = { en, ko };

type RoundPageWords = {
  title: string;
  lead: (minutes: number) => string;
  noScript: string;
  failed: string;
  locked: string;
  toRound: string;
};

/** What stands in a practice page before anything is loaded. */
export const roundPageWords: Readonly<Record<Locale, RoundPageWords>> = {
  en: {
    title: 'A timed round',
    lead: (minutes) =>
      `Work on the prompt as in an interview: ${minutes} minutes in six phases, with notes that are kept, hints that are counted, and a solution that stays locked until you commit. Then score yourself.`,
    noScript:
      'With JavaScript this page runs the round. Without it, take a watch and paper; then open the solution and score yourself with the rubric below. The phases and their minutes:',
    failed: 'The round could not be loaded. Nothing is lost; try again.',
    locked:
      'Locked while your round is open. It opens when you commit your attempt, or when you choose to see the solution.',
    toRound: 'To the round',
  },
  ko: {
    title: '시간을 재는 모의 면접',
    lead: (minutes) =>
      `실제 면접처럼 문제를 풀어 봅니다. ${minutes}분을 여섯 단계로 나누고, 메모를 저장하며, 연 힌트를 셉니다. 풀이는 답안을 제출할 때까지 잠겨 있고, 제출한 뒤에는 직접 채점합니다.`,
    noScript:
      'JavaScript를 켜면 이 페이지에서 모의 면접을 진행할 수 있습니다. 켤 수 없다면 시계와 종이를 준비해 풀고, 풀이를 연 다음 아래 채점 기준으로 직접 채점하세요. 단계와 시간(분)은 다음과 같습니다.',
    failed: '모의 면접을 불러오지 못했습니다. 기록은 그대로 있습니다. 다시 시도해 보세요.',
    locked: '모의 면접을 진행하는 동안 잠겨 있습니다. 답안을 제출하거나 풀이 보기를 선택하면 열립니다.',
    toRound: '모의 면접으로 가기',
  },
};
