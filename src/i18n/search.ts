const en = {
  open: 'Search',
  label: 'Search the site',
  placeholder: 'Term, abbreviation, 한국어, or any words',
  hint: 'Arrow keys choose, Enter opens, Esc closes',
  close: 'Close',
  terms: 'Titles and terms',
  fullText: 'In the text',
  kind: 'Kind',
  area: 'Area',
  any: 'Any',
  none: (q: string) => `Nothing found for “${q}”.`,
  didYouMean: 'Did you mean',
  results: (n: number) => (n === 1 ? '1 result' : `${n} results`),
  also: (name: string) => `also “${name}”`,
  section: (heading: string) => `section “${heading}”`,
  loading: 'Loading the terms…',
  searching: 'Searching the text…',
  slow: 'This takes longer than usual.',
  failed:
    'The full-text index could not be loaded. Titles and terms still work, and the glossary lists everything.',
  termsFailed: 'The index of terms could not be loaded.',
  offline: 'You seem to be offline.',
  browse: 'Browse the glossary',
  library: (q: string) => `Look for “${q}” in the library`,
  cut: 'Only the first 200 characters are searched.',
  kinds: { topics: 'Topic', practices: 'Practice', systems: 'System', simulators: 'Simulator' },
};

const ko: typeof en = {
  open: '검색',
  label: '사이트 검색',
  placeholder: '용어, 약어, 초성 또는 본문 속 단어',
  hint: '화살표로 고르고 Enter로 열고 Esc로 닫습니다',
  close: '닫기',
  terms: '제목과 용어',
  fullText: '본문',
  kind: '종류',
  area: '분야',
  any: '전체',
  none: (q) => `“${q}”에 대한 결과가 없습니다.`,
  didYouMean: '혹시 이것을 찾으셨나요',
  results: (n) => `결과 ${n}개`,
  also: (name) => `다른 이름: ${name}`,
  section: (heading) => `섹션: ${heading}`,
  loading: '용어를 불러오는 중…',
  searching: '본문을 검색하는 중…',
  slow: '평소보다 오래 걸리고 있습니다.',
  failed:
    '본문 색인을 불러오지 못했습니다. 제목과 용어 검색은 그대로 쓸 수 있고, 용어집에서 전체 목록을 볼 수 있습니다.',
  termsFailed: '용어 색인을 불러오지 못했습니다.',
  offline: '오프라인 상태인 것 같습니다.',
  browse: '용어집 보기',
  library: (q) => `자료실에서 “${q}” 찾기`,
  cut: '처음 200자까지만 검색합니다.',
  kinds: { topics: '개념', practices: '문제', systems: '시스템', simulators: '시뮬레이터' },
};

/** The words of search by language; the search box loads no others. */
export const searchWords = { en, ko };

/** The words of search in one language. */
export type SearchWords = typeof en;
