const en = {
  group: 'Your marks',
  /** The buttons on a page; pressed again, they take the mark away. */
  set: { done: 'Mark as done', star: 'Star' },
  /** On the button of a page that is done; a part of its name. */
  done: 'Done',
  /** What a page carries. */
  is: { done: 'done', star: 'starred', due: 'cards due' },
  steps: (n: number, all: number) => `${n} of ${all} steps done`,
  count: (n: number, all: number) => `${n} of ${all} done`,
  next: (n: number, name: string) => `Continue with step ${n}: ${name}`,
  only: { todo: 'Not done', star: 'Starred', due: 'Cards due' },
  shown: (n: number) => (n === 1 ? '1 page' : `${n} pages`),
  /** The way to the review, below the cards of a topic and at home. */
  review: 'Review these cards when you are about to forget them',
  reviewHome: 'The questions of every topic, each asked again when you are about to forget it.',
};

const ko: typeof en = {
  group: '내 표시',
  set: { done: '완료 표시', star: '별표' },
  done: '완료',
  is: { done: '완료', star: '별표', due: '복습할 카드 있음' },
  steps: (n, all) => `${all}단계 중 ${n}단계 완료`,
  count: (n, all) => `${all}개 중 ${n}개 완료`,
  next: (n, name) => `${n}단계부터 이어서 하기: ${name}`,
  only: { todo: '미완료', star: '별표', due: '복습할 카드 있음' },
  shown: (n) => `글 ${n}개`,
  review: '이 카드를 잊을 때쯤 복습하기',
  reviewHome: '모든 개념의 카드를 잊을 때쯤 다시 보여 줍니다.',
};

/** The words of what a reader marked, and of what is due. */
export const markWords = { en, ko };
