import type { Trouble } from '../core/sheet/store.ts';

/** What the browser says while a reader works on a sheet; {0}, {1} stand for names, texts and numbers. */
export interface SheetLive {
  untitled: string;
  /** {0} is a line. */
  toLine: string;
  /** {0} is a column. */
  column: string;
  given: string;
  name: string;
  how: string;
  value: string;
  note: string;
  calendar: string;
  /** {0} counts values. */
  allWell: string;
  /** {0} counts values, {1} lines with a fault, {2} tells the first. */
  faults: string;
  /** A fault: {0} line, {1} column, {2} what, {3} how to mend it. */
  fault: string;
  empty: string;
  unloaded: string;
  retry: string;
  fromLink: string;
  link: Record<'long' | 'malformed' | 'newer' | 'empty', string>;
  linkTooLong: string;
  linkCopied: string;
  linkInAddress: string;
  markdownCopied: string;
  markdownShown: string;
  nothingToCopy: string;
  removed: string;
  undo: string;
  restored: string;
  elsewhere: string;
  taken: string;
  forked: string;
  cut: string;
  trouble: Record<Trouble, string>;
}

/** Every word of the page. */
export interface SheetWords {
  title: string;
  lead: string;
  noScript: string;
  label: string;
  sheetTitle: string;
  titleHint: string;
  text: string;
  help: string;
  results: string;
  actions: string;
  create: string;
  copyLink: string;
  copyMarkdown: string;
  remove: string;
  yours: string;
  where: string;
  examples: string;
  examplesLead: string;
  start: string;
  lines: string;
  language: string;
  rules: readonly (readonly [what: string, example: string])[];
  units: string;
  unitKinds: { data: string; time: string; rate: string; other: string; counted: string };
  functions: string;
  live: SheetLive;
}

const en: SheetWords = {
  title: 'Estimate Sheet',
  lead: 'Write an estimate line by line and see it compute, with units: adding bytes to requests is a fault, and says where. It stays in this browser, and a link carries it.',
  noScript:
    'With JavaScript this page is a sheet to type in: each line computes while you write. Without it, here are three estimates, computed when the site was built, and the rules of the language.',
  label: 'Sheet',
  sheetTitle: 'Title',
  titleHint: 'for example Peak message load',
  text: 'Estimate, one value a line',
  help: 'name = expression -> unit # note',
  results: 'Results',
  actions: 'What to do with the sheet',
  create: 'New sheet',
  copyLink: 'Copy link',
  copyMarkdown: 'Copy as Markdown',
  remove: 'Delete',
  yours: 'Your sheets',
  where: 'Kept in this browser only. Clearing its data deletes them; a link or Markdown is your copy.',
  examples: 'Examples',
  examplesLead: 'The figures are assumptions to change.',
  start: 'Start from this',
  lines: 'Its lines',
  language: 'The language',
  rules: [
    ['A line gives a name to a value. Later lines use the name.', 'users = 50 M users'],
    ['A number with k, M, G (billion) or T counts; with a unit it measures.', 'size = 300 B/message'],
    ['A slash without spaces belongs to the unit; with spaces it divides.', 'each = total / users'],
    ['-> converts, and fixes the unit that is shown.', 'peak = users * sends -> messages/s'],
    ['What follows # is a note.', 'factor = 3  # evening, assumed'],
    [
      'Things that are counted are units too: users do not add to requests.',
      'nodes = ceil(peak / (20 k messages/s/node))',
    ],
  ],
  units: 'Units',
  unitKinds: {
    data: 'Data, decimal and binary',
    time: 'Time; a day is 86,400 s, a year 365.25 days, a month a twelfth of it',
    rate: 'Frequency',
    other: 'Other',
    counted: 'Counted',
  },
  functions: 'Functions',
  live: {
    untitled: 'Untitled sheet',
    toLine: 'Line {0}',
    column: 'column {0}',
    given: 'given',
    name: 'Name',
    how: 'How',
    value: 'Value',
    note: 'Note',
    calendar: 'A year is 365.25 days, a month a twelfth of a year.',
    allWell: '{0} computed.',
    faults: '{0} computed, {1} at fault. {2}',
    fault: 'Line {0}, column {1}: {2}; {3}.',
    empty: 'Write a line such as users = 50 M users, or start from an example below.',
    unloaded: 'The part that computes could not be loaded. Your text is safe.',
    retry: 'Try again',
    fromLink: 'This sheet came with the link. It is kept once you change it.',
    link: {
      long: 'The link is too long to be a sheet, and was not read.',
      malformed: 'The link is damaged, and was not read.',
      newer: 'The link was made by a newer version of this page; reload, and try again.',
      empty: 'The link holds no lines.',
    },
    linkTooLong: 'This sheet is too long for a link (8,000 characters). Copy it as Markdown.',
    linkCopied: 'Link copied.',
    linkInAddress: 'The clipboard is closed to this page; the address bar holds the link.',
    markdownCopied: 'Copied as Markdown.',
    markdownShown: 'The clipboard is closed to this page; here is the Markdown to copy.',
    nothingToCopy: 'The sheet is empty.',
    removed: '“{0}” is deleted.',
    undo: 'Undo',
    restored: '“{0}” is back.',
    elsewhere: 'This sheet was deleted in another tab. It stays here, and is kept again once you change it.',
    taken: 'Changed in another tab; this is how it stands there.',
    forked: 'This sheet was changed in another tab at the same time. Both are kept; yours is this one.',
    cut: 'A sheet holds 20,000 characters; the rest was left out.',
    trouble: {
      blocked: 'This browser keeps nothing for this page. Copy the link or the Markdown before you leave.',
      full: 'The browser’s storage is full, so the last changes live in this tab only. Copy the link or the Markdown, or delete a sheet.',
      newer: 'A sheet of a newer version of this page is left alone and not listed.',
    },
  },
};

const ko: SheetWords = {
  title: '추정 시트',
  lead: '한 줄씩 추정을 쓰면 단위까지 바로 계산합니다. 바이트에 요청을 더하면 어디가 틀렸는지 알려 줍니다. 내용은 이 브라우저에 저장되고, 링크로 공유할 수 있습니다.',
  noScript:
    'JavaScript를 켜면 이 페이지는 쓰는 대로 계산하는 시트가 됩니다. 아래에는 사이트를 빌드할 때 계산한 추정 세 개와 문법이 있습니다.',
  label: '시트',
  sheetTitle: '제목',
  titleHint: '예: 최대 메시지 부하',
  text: '추정, 한 줄에 값 하나',
  help: '이름 = 식 -> 단위 # 설명',
  results: '결과',
  actions: '시트로 할 일',
  create: '새 시트',
  copyLink: '링크 복사',
  copyMarkdown: 'Markdown으로 복사',
  remove: '삭제',
  yours: '내 시트',
  where:
    '이 브라우저에만 저장됩니다. 브라우저 데이터를 지우면 사라지니 링크나 Markdown으로 사본을 남겨 두세요.',
  examples: '예시',
  examplesLead: '숫자는 바꿔 보라고 둔 가정입니다.',
  start: '여기서 시작',
  lines: '적은 줄',
  language: '문법',
  rules: [
    ['한 줄이 값 하나에 이름을 붙입니다. 뒤의 줄에서 그 이름을 씁니다.', 'users = 50 M users'],
    ['k, M, G(10억), T는 개수를 세고, 단위가 붙으면 양을 나타냅니다.', 'size = 300 B/message'],
    ['공백 없는 /는 단위의 일부이고, 공백이 있으면 나눕니다.', 'each = total / users'],
    ['->는 단위를 바꾸고 보여 줄 단위를 정합니다.', 'peak = users * sends -> messages/s'],
    ['# 뒤는 설명입니다.', 'factor = 3  # 저녁, 가정'],
    [
      '세는 것도 단위입니다. 사용자에 요청을 더할 수 없습니다.',
      'nodes = ceil(peak / (20 k messages/s/node))',
    ],
  ],
  units: '단위',
  unitKinds: {
    data: '데이터, 십진과 이진',
    time: '시간. 하루는 86,400초, 1년은 365.25일, 한 달은 그 12분의 1',
    rate: '주파수',
    other: '기타',
    counted: '세는 것',
  },
  functions: '함수',
  live: {
    untitled: '제목 없는 시트',
    toLine: '{0}번째 줄',
    column: '{0}번째 칸',
    given: '입력값',
    name: '이름',
    how: '계산',
    value: '값',
    note: '설명',
    calendar: '1년은 365.25일, 한 달은 1년의 12분의 1로 계산합니다.',
    allWell: '{0}개를 계산했습니다.',
    faults: '{0}개를 계산했고 {1}줄이 틀렸습니다. {2}',
    fault: '{0}번째 줄 {1}번째 칸: {2}. {3}.',
    empty: 'users = 50 M users처럼 한 줄을 쓰거나 아래 예시에서 시작하세요.',
    unloaded: '계산하는 부분을 불러오지 못했습니다. 쓴 글은 그대로입니다.',
    retry: '다시 시도',
    fromLink: '링크에 담겨 온 시트입니다. 고치면 저장됩니다.',
    link: {
      long: '링크가 너무 길어 읽지 않았습니다.',
      malformed: '링크가 깨져 읽지 않았습니다.',
      newer: '이 페이지의 더 새로운 버전에서 만든 링크입니다. 새로고침한 뒤 다시 열어 보세요.',
      empty: '링크에 내용이 없습니다.',
    },
    linkTooLong: '시트가 길어 링크(8,000자)에 담기지 않습니다. Markdown으로 복사하세요.',
    linkCopied: '링크를 복사했습니다.',
    linkInAddress: '클립보드를 쓸 수 없어 주소창에 링크를 두었습니다.',
    markdownCopied: 'Markdown으로 복사했습니다.',
    markdownShown: '클립보드를 쓸 수 없습니다. 아래 Markdown을 복사하세요.',
    nothingToCopy: '시트가 비어 있습니다.',
    removed: '“{0}” 시트를 삭제했습니다.',
    undo: '되돌리기',
    restored: '“{0}” 시트를 되살렸습니다.',
    elsewhere: '다른 탭에서 삭제된 시트입니다. 여기에는 남아 있고, 고치면 다시 저장됩니다.',
    taken: '다른 탭에서 바뀌어 그 내용을 가져왔습니다.',
    forked: '다른 탭에서도 동시에 바뀐 시트입니다. 둘 다 저장했고, 지금 보는 것이 이 탭에서 쓴 것입니다.',
    cut: '시트는 20,000자까지입니다. 나머지는 제외했습니다.',
    trouble: {
      blocked:
        '이 브라우저는 이 페이지의 내용을 저장하지 않습니다. 떠나기 전에 링크나 Markdown을 복사하세요.',
      full: '브라우저 저장 공간이 가득 차 마지막 변경은 이 탭에만 있습니다. 링크나 Markdown을 복사하거나 시트를 지우세요.',
      newer: '이 페이지의 더 새로운 버전에서 만든 시트는 건드리지 않고 목록에서 제외했습니다.',
    },
  },
};

export const sheetWords: Readonly<Record<'en' | 'ko', SheetWords>> = { en, ko };
