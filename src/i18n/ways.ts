const en = {
  time: (n: number) => (n < 90 ? `${n} min` : `about ${Math.round(n / 30) / 2} h`),
  paths: {
    title: 'Paths',
    lead: 'Orders in which to read: every step with the time it takes and why it stands there.',
    steps: (n: number) => `${n} steps`,
    reading: (time: string) => `${time} of reading`,
    rounds: (time: string) => `${time} of interview rounds`,
    round: (n: number) => `${n} min round`,
    place: (n: number, all: number) => `step ${n} of ${all}`,
    start: 'Begin with step 1',
    next: 'next',
    before: 'What it does not teach',
    beforeNote:
      'Pages on this path name these as what to read first. Read one when a page sends you there, or now if the name is new to you.',
    home: 'Follow a path',
    on: 'On a path',
  },
  map: {
    title: 'Map',
    lead: 'Every topic with what it builds on. Areas lie below each other; prerequisites stand on the left.',
    toList: 'The same as a list',
    region: 'Map of the topics',
    picture: 'Topics by area. Lines lead from a topic to those that build on it.',
    caption:
      'An arrow leads from a topic to one that builds on it. Point at a topic to see what to read before it.',
    list: 'The same in words',
    on: 'builds on',
    near: 'Where it stands',
    before: 'Builds on',
    after: 'Builds on this',
    whole: 'The whole map',
    home: 'See all of them as a map, with what builds on what',
  },
  sheets: {
    title: 'Cheat sheets',
    lead: 'One page each, to print: made from the same words and numbers as the pages.',
    of: (name: string) => `Cheat sheet: ${name}`,
    areaLead: 'Each topic in a sentence, with the formula that its page computes. Prints on one page.',
    numbers:
      'Latencies measured in recent years, what an availability allows, powers of two, seconds in a day and a year. Prints on one page.',
    print: 'Cheat sheet to print',
  },
};

const ko: typeof en = {
  time: (n) => (n < 90 ? `${n}분` : `약 ${Math.round(n / 30) / 2}시간`),
  paths: {
    title: '학습 경로',
    lead: '어떤 순서로 읽을지 정해 둔 경로입니다. 단계마다 걸리는 시간과 그 자리에 놓인 이유를 적었습니다.',
    steps: (n) => `${n}단계`,
    reading: (time) => `읽기 ${time}`,
    rounds: (time) => `모의 면접 ${time}`,
    round: (n) => `${n}분 면접`,
    place: (n, all) => `${all}단계 중 ${n}단계`,
    start: '1단계부터 시작하기',
    next: '다음',
    before: '이 경로에서 다루지 않는 것',
    beforeNote:
      '경로의 글들이 먼저 읽으라고 한 글입니다. 읽다가 필요해질 때 보거나, 처음 듣는 이름이라면 지금 읽어 두세요.',
    home: '경로 따라가기',
    on: '경로에서의 위치',
  },
  map: {
    title: '지도',
    lead: '모든 개념과 그 바탕이 되는 개념입니다. 분야는 위에서 아래로, 먼저 읽을 글은 왼쪽에 있습니다.',
    toList: '목록으로 보기',
    region: '개념 지도',
    picture: '분야별 개념. 선은 바탕이 되는 개념에서 그 위에 세워진 개념으로 이어집니다.',
    caption:
      '화살표는 바탕이 되는 개념에서 그 위에 세워진 개념으로 향합니다. 개념을 가리키면 먼저 읽을 글이 드러납니다.',
    list: '같은 내용을 글로',
    on: '바탕:',
    near: '개념 지도에서의 자리',
    before: '바탕이 되는 개념',
    after: '이 개념을 바탕으로 하는 개념',
    whole: '전체 지도',
    home: '무엇이 무엇을 바탕으로 하는지 지도로 보기',
  },
  sheets: {
    title: '요약표',
    lead: '한 장씩 인쇄할 수 있는 요약표입니다. 본문과 같은 문장과 수치로 만듭니다.',
    of: (name) => `요약표: ${name}`,
    areaLead: '개념마다 한 문장과, 해당 글에서 계산하는 식을 담았습니다. 한 장에 인쇄됩니다.',
    numbers:
      '최근 몇 년 사이에 측정한 지연 시간, 가용성별 허용 중단 시간, 2의 거듭제곱, 하루와 한 해의 초. 한 장에 인쇄됩니다.',
    print: '인쇄용 요약표',
  },
};

/** The words of the ways through the site: paths, the map, cheat sheets. */
export const wayWords = { en, ko };
