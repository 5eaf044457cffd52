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
  shown: (n) => `${n}개`,
};

/** The words of what a reader marked, and of what is due. */
export const markWords = { en, ko };
