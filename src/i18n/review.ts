import type { Locale } from '../core/locale.ts';

/** A sentence for one and for any other number; {0} stands for the number. */
export type Counted = readonly [one: string, other: string];

/** What the page of reviews says while it is used; {0}, {1} stand for names and numbers. */
export interface ReviewLive {
  loading: string;
  unloaded: string;
  retry: string;
  today: string;
  due: Counted;
  fresh: Counted;
  from: string;
  all: string;
  areas: string;
  paths: string;
  limit: string;
  start: string;
  /** Nothing to do today in what is chosen. */
  nothing: string;
  /** {0} a number of cards, {1} a day. */
  next: string;
  cards: Counted;
  clock: {
    /** {0} is the day of the newest entry, {1} is today. */
    ahead: string;
    right: string;
    wrong: string;
    done: string;
  };
  session: string;
  end: string;
  /** {0} done, {1} left. */
  progress: string;
  isNew: string;
  show: string;
  yourAnswer: string;
  options: string;
  right: string;
  wrong: string;
  chosen: string;
  why: string;
  /** {0} is a section. */
  section: string;
  rate: string;
  suggested: string;
  ratings: readonly [again: string, hard: string, good: string, easy: string];
  undo: string;
  suspend: string;
  resume: string;
  keys: string;
  keyNames: { show: string; option: string; rate: string; undo: string };
  /** {0} the rating, {1} the interval, {2} how many are left. */
  rated: string;
  left: Counted;
  undone: string;
  nothingToUndo: string;
  suspended: string;
  elsewhere: string;
  faulty: string;
  /** {0} counts. */
  leech: string;
  minutes: Counted;
  days: Counted;
  months: Counted;
  years: Counted;
  doneTitle: string;
  answered: Counted;
  remembered: Counted;
  doneNothing: string;
  leftToday: Counted;
  more: string;
  back: string;
  ahead: string;
  forecast: string;
  /** {0} counts cards, {1} is the most on one day. */
  forecastSaid: string;
  day: string;
  dueCards: string;
  retention: string;
  /** {0} a share in percent, {1} a number of cards. */
  rememberedNow: string;
  retentionCaption: string;
  retentionNone: string;
  week: string;
  answers: string;
  observed: string;
  expected: string;
  table: string;
  aside: string;
  asideNone: string;
  leeches: string;
  leechesNone: string;
  leechesLead: string;
  lapses: Counted;
  read: string;
}

/** Every word of the page. */
export interface ReviewWords {
  title: string;
  lead: string;
  noScript: string;
  decks: string;
  decksLead: string;
  anki: string;
  ankiHow: string;
  ankiAgain: string;
  ankiAll: string;
  live: ReviewLive;
}

const en: ReviewWords = {
  title: 'Review',
  lead: 'The cards of every topic, each asked again when you are about to forget it.',
  noScript:
    'With JavaScript this page asks the cards that are due today and keeps, in this browser only, when each is due next. Without it, every topic has its cards at its end.',
  decks: 'Cards by topic',
  decksLead: 'Every topic ends with its cards; there you can see them all at once.',
  anki: 'In Anki',
  ankiHow:
    'In Anki choose File, then Import, and open the file; pick a note type with a front and a back, such as Basic.',
  ankiAgain:
    'Import a newer file the same way: cards that changed are updated, and what you have learned stays.',
  ankiAll: 'All cards',
  live: {
    loading: 'Loading your cards…',
    unloaded: 'The cards could not be loaded. What you have done is safe.',
    retry: 'Try again',
    today: 'Today',
    due: ['{0} card due', '{0} cards due'],
    fresh: ['{0} new card', '{0} new cards'],
    from: 'Cards from',
    all: 'All topics',
    areas: 'Areas',
    paths: 'Paths',
    limit: 'New cards a day',
    start: 'Start',
    nothing: 'Nothing is due now.',
    next: 'Next: {0} on {1}.',
    cards: ['{0} card', '{0} cards'],
    clock: {
      ahead: 'Your newest entry is from {0}, but this device says it is {1}. Is this device right?',
      right: 'Yes, today is {0}',
      wrong:
        'If not, set its clock and come back. Nothing is lost; answers given meanwhile are kept as well.',
      done: 'Thank you. Due days are computed from today.',
    },
    session: 'Review',
    end: 'End',
    progress: '{0} answered, {1} to go',
    isNew: 'new',
    show: 'Show answer',
    yourAnswer: 'Answer',
    options: 'Options',
    right: 'Right',
    wrong: 'Wrong',
    chosen: 'your choice',
    why: 'Why',
    section: 'Read: {0}',
    rate: 'How well did you know it?',
    suggested: 'suggested',
    ratings: ['Again', 'Hard', 'Good', 'Easy'],
    undo: 'Undo',
    suspend: 'Suspend card',
    resume: 'Take up again',
    keys: 'Keys',
    keyNames: {
      show: 'show the answer',
      option: 'choose an option',
      rate: 'rate',
      undo: 'undo',
    },
    rated: '{0}. Back in {1}. {2}',
    left: ['{0} to go.', '{0} to go.'],
    undone: 'Taken back.',
    nothingToUndo: 'Nothing to take back.',
    suspended: 'Suspended. It is not asked again until you take it up.',
    elsewhere: 'That card was answered in another tab; this is the next.',
    faulty:
      'The history of this card could not be computed in full; its intervals began anew. No answer is lost.',
    leech:
      'The card before was forgotten {0} times. Reading its section again helps more than repeating it; or suspend it.',
    minutes: ['{0} min', '{0} min'],
    days: ['{0} day', '{0} days'],
    months: ['{0} month', '{0} months'],
    years: ['{0} year', '{0} years'],
    doneTitle: 'Done for now',
    answered: ['You gave {0} answer.', 'You gave {0} answers.'],
    remembered: ['{0} was remembered.', '{0} were remembered.'],
    doneNothing: 'You answered no card.',
    leftToday: ['{0} card is left for today.', '{0} cards are left for today.'],
    more: 'Go on',
    back: 'Overview',
    ahead: 'Ahead',
    forecast: 'Cards due on each of the next 30 days',
    forecastSaid: '{0} due within 30 days, at most {1} on one day.',
    day: 'Day',
    dueCards: 'Cards due',
    retention: 'Remembered, by week',
    rememberedNow: 'About {0} of the {1} you have begun would be remembered today, by the model.',
    retentionCaption:
      'Share of answers that were not “again”, among those given a day or more after the one before.',
    retentionNone: 'This shows how much you remember once cards have come back after a day or more.',
    week: 'Week of',
    answers: 'Answers',
    observed: 'Remembered',
    expected: 'Expected',
    table: 'As a table',
    aside: 'Suspended cards',
    asideNone: 'None. A suspended card is not asked until you take it up again here.',
    leeches: 'Often forgotten',
    leechesNone: 'None. A card that was forgotten eight times is listed here.',
    leechesLead: 'Read the section again, or suspend the card: repeating alone has not helped so far.',
    lapses: ['forgotten {0} time', 'forgotten {0} times'],
    read: 'Read the section',
  },
};

const ko: ReviewWords = {
  title: '복습',
  lead: '모든 개념의 카드를 잊을 때쯤 다시 보여 줍니다.',
  noScript:
    'JavaScript를 켜면 오늘 복습할 카드를 보여 주고, 다음 복습일을 이 브라우저에만 저장합니다. 켜지 않아도 개념 페이지마다 맨 끝에서 카드를 볼 수 있습니다.',
  decks: '개념별 카드',
  decksLead: '개념 페이지마다 맨 끝에 카드가 있어 한꺼번에 볼 수 있습니다.',
  anki: 'Anki에서 쓰기',
  ankiHow:
    'Anki의 파일 메뉴에서 가져오기를 골라 파일을 열고, 앞면과 뒷면이 있는 노트 유형(예: 기본)을 선택하세요.',
  ankiAgain:
    '새 파일도 같은 방법으로 가져오면 됩니다. 바뀐 카드만 갱신되고 지금까지 학습한 기록은 그대로 남습니다. 카드 내용은 영어입니다.',
  ankiAll: '모든 카드',
  live: {
    loading: '카드를 불러오는 중입니다…',
    unloaded: '카드를 불러오지 못했습니다. 지금까지의 기록은 그대로입니다.',
    retry: '다시 시도',
    today: '오늘',
    due: ['복습할 카드 {0}장', '복습할 카드 {0}장'],
    fresh: ['새 카드 {0}장', '새 카드 {0}장'],
    from: '카드 범위',
    all: '모든 개념',
    areas: '분야',
    paths: '학습 경로',
    limit: '하루 새 카드 수',
    start: '시작',
    nothing: '지금 복습할 카드가 없습니다.',
    next: '다음 복습은 {1}, {0}입니다.',
    cards: ['{0}장', '{0}장'],
    clock: {
      ahead: '가장 최근 기록의 날짜는 {0}인데 이 기기의 날짜는 {1}입니다. 이 기기의 날짜가 맞나요?',
      right: '네, 오늘은 {0}입니다',
      wrong:
        '아니라면 기기의 시계를 맞춘 뒤 다시 열어 주세요. 기록은 사라지지 않고, 그사이에 답한 것도 그대로 남습니다.',
      done: '확인했습니다. 복습일을 오늘 기준으로 다시 계산했습니다.',
    },
    session: '복습',
    end: '마치기',
    progress: '{0}번 답함, {1}장 남음',
    isNew: '새 카드',
    show: '답 보기',
    yourAnswer: '답',
    options: '보기',
    right: '정답',
    wrong: '오답',
    chosen: '고른 답',
    why: '이유',
    section: '읽기: {0}',
    rate: '얼마나 잘 기억했나요?',
    suggested: '추천',
    ratings: ['다시', '어려움', '알맞음', '쉬움'],
    undo: '되돌리기',
    suspend: '카드 보류',
    resume: '보류 해제',
    keys: '단축키',
    keyNames: {
      show: '답 보기',
      option: '보기 고르기',
      rate: '평가',
      undo: '되돌리기',
    },
    rated: '{0}. {1} 뒤에 다시 나옵니다. {2}',
    left: ['{0}장 남았습니다.', '{0}장 남았습니다.'],
    undone: '되돌렸습니다.',
    nothingToUndo: '되돌릴 것이 없습니다.',
    suspended: '보류했습니다. 보류를 해제하기 전까지 나오지 않습니다.',
    elsewhere: '다른 탭에서 답한 카드라 다음 카드로 넘어왔습니다.',
    faulty:
      '이 카드의 기록을 끝까지 계산하지 못해 복습 간격을 처음부터 다시 시작했습니다. 사라진 답은 없습니다.',
    leech:
      '방금 본 카드는 {0}번 잊었습니다. 반복하기보다 해당 섹션을 다시 읽는 편이 낫습니다. 카드를 보류해도 됩니다.',
    minutes: ['{0}분', '{0}분'],
    days: ['{0}일', '{0}일'],
    months: ['{0}개월', '{0}개월'],
    years: ['{0}년', '{0}년'],
    doneTitle: '지금은 여기까지입니다',
    answered: ['{0}번 답했습니다.', '{0}번 답했습니다.'],
    remembered: ['그중 {0}번은 기억했습니다.', '그중 {0}번은 기억했습니다.'],
    doneNothing: '답한 카드가 없습니다.',
    leftToday: ['오늘 볼 카드가 {0}장 남아 있습니다.', '오늘 볼 카드가 {0}장 남아 있습니다.'],
    more: '계속하기',
    back: '처음 화면',
    ahead: '복습 예정',
    forecast: '앞으로 30일간 날짜별로 복습할 카드 수',
    forecastSaid: '30일 동안 모두 {0}, 가장 많은 날은 {1}입니다.',
    day: '날짜',
    dueCards: '복습할 카드',
    retention: '주별 기억률',
    rememberedNow: '지금까지 시작한 카드 {1} 중 약 {0}를 오늘도 기억할 것으로 모델은 예측합니다.',
    retentionCaption: '직전 답에서 하루 이상 지나 답한 것 중 “다시”가 아닌 답의 비율.',
    retentionNone: '하루 이상 지나 다시 나온 카드가 생기면 얼마나 기억하는지 여기에 표시합니다.',
    week: '주 시작일',
    answers: '답한 횟수',
    observed: '실제',
    expected: '예측',
    table: '표로 보기',
    aside: '보류한 카드',
    asideNone: '없습니다. 보류한 카드는 여기서 보류를 해제할 때까지 나오지 않습니다.',
    leeches: '자주 잊는 카드',
    leechesNone: '없습니다. 여덟 번 이상 잊은 카드가 여기에 나옵니다.',
    leechesLead: '해당 섹션을 다시 읽거나 카드를 보류하세요. 지금까지는 반복만으로 효과가 없었습니다.',
    lapses: ['{0}번 잊음', '{0}번 잊음'],
    read: '해당 섹션 읽기',
  },
};

export const reviewWords: Record<Locale, ReviewWords> = { en, ko };
