import type { Trouble } from '../core/library/marks.ts';

/** The words that the library says in the browser. */
export type LibraryWords = {
  /** How many are shown of how many. */
  shown: (n: number, of: number) => string;
  selected: (n: number) => string;
  none: string;
  /** What a link says that means nothing here. */
  ignored: (list: string) => string;
  select: (title: string) => string;
  read: string;
  copied: (n: number) => string;
  copyFailed: string;
  saved: (n: number) => string;
  exportFailed: string;
  marked: (n: number) => string;
  unmarked: (n: number) => string;
  /** Why marks are not kept, or not all of them. */
  trouble: Record<Trouble, string>;
};

const en: LibraryWords = {
  shown: (n, of) => (n === of ? `${of} sources` : `${n} of ${of} sources`),
  selected: (n) => `${n} selected`,
  none: 'Nothing matches all of this. Take a filter away, or clear them.',
  ignored: (list) => `The link also says ${list}, which means nothing here.`,
  select: (title) => `Select: ${title}`,
  read: 'read',
  copied: (n) => (n === 1 ? '1 source copied.' : `${n} sources copied.`),
  copyFailed: 'The clipboard is closed to this page; download the file instead.',
  saved: (n) => (n === 1 ? '1 source saved to a file.' : `${n} sources saved to a file.`),
  exportFailed: 'The file of sources could not be loaded. Try again.',
  marked: (n) => (n === 1 ? '1 source marked as read.' : `${n} sources marked as read.`),
  unmarked: (n) => (n === 1 ? '1 source marked as unread.' : `${n} sources marked as unread.`),
  trouble: {
    blocked: 'This browser keeps nothing for this site, so what you mark as read lasts until you leave.',
    full: 'The browser has no room left, so new marks last until you leave. Older ones are kept.',
    broken: 'The marks that were stored here could not be read. A copy is kept, and new marks start afresh.',
    newer: 'The stored marks were made by a newer version of the site. They are shown, and not changed.',
  },
};

const ko: LibraryWords = {
  shown: (n, of) => (n === of ? `자료 ${of}건` : `자료 ${of}건 중 ${n}건`),
  selected: (n) => `${n}건 선택`,
  none: '모든 조건에 맞는 자료가 없습니다. 조건을 하나 빼거나 모두 지워 보세요.',
  ignored: (list) => `링크에서 여기에 쓰이지 않아 무시한 부분: ${list}.`,
  select: (title) => `선택: ${title}`,
  read: '읽음',
  copied: (n) => `자료 ${n}건을 복사했습니다.`,
  copyFailed: '이 페이지에서는 클립보드를 쓸 수 없습니다. 파일로 받아 주세요.',
  saved: (n) => `자료 ${n}건을 파일로 저장했습니다.`,
  exportFailed: '자료 파일을 불러오지 못했습니다. 다시 시도해 주세요.',
  marked: (n) => `자료 ${n}건을 읽음으로 표시했습니다.`,
  unmarked: (n) => `자료 ${n}건을 읽지 않음으로 표시했습니다.`,
  trouble: {
    blocked: '이 브라우저가 이 사이트의 저장 공간을 막고 있어, 읽음 표시는 페이지를 떠날 때까지만 남습니다.',
    full: '브라우저의 저장 공간이 가득 차, 새 표시는 페이지를 떠날 때까지만 남습니다. 이전 표시는 그대로 있습니다.',
    broken: '저장된 읽음 표시를 해석하지 못했습니다. 사본을 남겨 두었고, 새 표시는 처음부터 시작합니다.',
    newer:
      '저장된 읽음 표시가 이 사이트의 더 새로운 버전에서 만들어졌습니다. 보여 주기만 하고 바꾸지 않습니다.',
  },
};

/** Those words by language. */
export const libraryWords = { en, ko };
