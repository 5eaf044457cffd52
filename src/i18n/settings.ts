import type { Locale } from '../core/locale.ts';

/** What the page of settings says while it is used; {0}, {1} stand for names, numbers and days. */
export interface SettingsLive {
  unloaded: string;
  retry: string;
  stored: {
    title: string;
    what: string;
    count: string;
    size: string;
    kinds: Record<
      | 'reviews'
      | 'cards'
      | 'marks'
      | 'rounds'
      | 'drafts'
      | 'others'
      | 'aside'
      | 'sheets'
      | 'read'
      | 'theme'
      | 'more',
      string
    >;
    /** What is under "more". */
    moreIs: string;
    total: string;
    nothing: string;
  };
  room: {
    title: string;
    /** {0} used, {1} the limit. */
    used: string;
    unknown: string;
    persisted: string;
    notPersisted: string;
    unsaid: string;
    ask: string;
    granted: string;
    refused: string;
  };
  export: {
    title: string;
    lead: string;
    button: string;
    /** {0} is a day. */
    last: string;
    never: string;
    done: string;
  };
  import: {
    title: string;
    lead: string;
    choose: string;
    reading: string;
    refused: Record<'large' | 'foreign' | 'newer' | 'unreadable', string>;
    /** {0} is the name of a file. */
    preview: string;
    /** {0} is a day. */
    exportedAt: string;
    /** {0} and {1} are days. */
    span: string;
    damage: Record<'cut' | 'changed', string>;
    kind: string;
    fresh: string;
    same: string;
    other: string;
    kinds: Record<'events' | 'drafts' | 'sheets' | 'read', string>;
    otherIs: string;
    /** {0} counts. */
    unreadable: string;
    newer: string;
    doubles: string;
    nothing: string;
    copy: string;
    confirm: string;
    anyway: string;
    cancel: string;
    /** While it is at work, which may take seconds. */
    adding: string;
    undoing: string;
    done: string;
    failed: string;
    undo: string;
    undone: string;
    cancelled: string;
  };
  erase: {
    title: string;
    lead: string;
    parts: Record<'log' | 'sheets' | 'read', string>;
    button: string;
    sure: string;
    sureLead: string;
    copy: string;
    confirm: string;
    cancel: string;
    /** While it is at work. */
    deleting: string;
    undoing: string;
    done: string;
    failed: string;
    undo: string;
    undone: string;
    cancelled: string;
    newer: string;
  };
  aside: {
    title: string;
    /** {0} counts. */
    lead: string;
    save: string;
    remove: string;
    sure: string;
    confirm: string;
    cancel: string;
    cancelled: string;
    done: string;
    failed: string;
  };
}

/** Every word of the page. */
export interface SettingsWords {
  title: string;
  lead: string;
  noScript: string;
  loading: string;
  promises: string;
  promise: readonly (readonly [what: string, how: string])[];
  where: string;
  /** {0} is the name that everything stored begins with. */
  places: readonly string[];
  clear: string;
  clearing: readonly (readonly [browser: string, how: string])[];
  clearLead: string;
  live: SettingsLive;
}

const en: SettingsWords = {
  title: 'Settings and Your Data',
  lead: 'Everything you do here stays in this browser: what it is, how much room it takes, and how to take it with you or delete it.',
  noScript:
    'With JavaScript this page lists what the site has stored in this browser and exports, imports or deletes it. Without JavaScript the site stores nothing; what it stored earlier is described below, with how to delete it.',
  loading: 'Reading what is stored.',
  promises: 'What we promise',
  promise: [
    [
      'No account, no cookies, no analytics.',
      'The site asks no other server for anything; a test fails on any request to another origin.',
    ],
    ['What you do here never leaves this device,', 'unless you export it yourself.'],
    [
      'We delete and overwrite nothing without showing you first what it is,',
      'and offering a file with which you can get it back.',
    ],
    [
      'But the browser may delete it:',
      'when you clear its data, when a private window is closed, when the device runs out of room, and in Safari after 7 days of use without a visit to this site. Ask it to keep the data, and export now and then.',
    ],
    [
      'Other pages under the same host name could read it,',
      'because browsers store by host. Write no secrets into notes; where you can choose, use a copy of the site with a host name of its own.',
    ],
    ['Old exports stay importable.', 'Files of every past version are imported in our tests.'],
  ],
  where: 'Where it is',
  places: [
    'Reviews, marks and rounds: in IndexedDB, in the database `{0}study`.',
    'Estimate sheets, sources marked as read, and short lists from which pages draw your marks: in local storage, under keys that begin with `{0}`.',
    'The theme, if you chose one: in local storage, under `loadbearing:theme`; choose System to delete it.',
    'Which estimate sheet a tab has open: in session storage, until the tab is closed.',
  ],
  clear: 'Delete it in the browser',
  clearLead: 'This also deletes what other sites under the same host name have stored.',
  clearing: [
    [
      'Chrome, Edge',
      'the icon left of the address, then “Cookies and site data”, then “Manage on-device site data”',
    ],
    ['Firefox', 'the padlock left of the address, then “Clear cookies and site data”'],
    ['Safari on a Mac', 'Settings, Privacy, “Manage Website Data”, then the host name'],
    ['Safari on iPhone and iPad', 'Settings, Apps, Safari, Advanced, “Website Data”, then the host name'],
  ],
  live: {
    unloaded: 'The part of this page that reads what is stored could not be loaded. Nothing was changed.',
    retry: 'Try again',
    stored: {
      title: 'What is stored',
      what: 'What',
      count: 'Number',
      size: 'Size',
      kinds: {
        reviews: 'Answers to cards',
        cards: 'Cards put aside or taken up again',
        marks: 'Marks on pages, set or taken away',
        rounds: 'Finished rounds',
        drafts: 'Rounds under way',
        others: 'Undone steps and clock corrections',
        aside: 'Records that could not be read, set aside',
        sheets: 'Estimate sheets',
        read: 'Sources marked as read',
        theme: 'Theme',
        more: 'Short lists and choices',
      },
      moreIs:
        'Short lists and choices are made from the rest: which pages carry a mark, what is due, when you last exported.',
      total: 'Together',
      nothing: 'Nothing is stored yet.',
    },
    room: {
      title: 'Room and permanence',
      used: 'The browser counts {0} for this host name, other sites under it included, of at most {1}. Both are estimates.',
      unknown: 'This browser does not say how much room it uses.',
      persisted:
        'The browser has promised to keep it: it deletes nothing by itself, even when room is short.',
      notPersisted: 'The browser may delete it when room is short or after a long time without a visit.',
      unsaid: 'This browser does not say whether it keeps it. Export now and then.',
      ask: 'Ask the browser to keep it',
      granted: 'The browser has agreed.',
      refused:
        'The browser has not agreed. Many do once you visit often or bookmark the site. Until then, export now and then.',
    },
    export: {
      title: 'Export',
      lead: 'One file with all your reviews, marks, rounds, notes, estimate sheets and read sources. Keep it where you keep your files; it is plain JSON.',
      button: 'Export everything',
      last: 'Last exported on {0}.',
      never: 'Not exported yet.',
      done: 'The file was handed to the browser as a download.',
    },
    import: {
      title: 'Import',
      lead: 'Choose a file that you exported here or on another device. Nothing changes before you confirm; what is here stays, and what is new is added.',
      choose: 'Choose a file',
      reading: 'Reading the file.',
      refused: {
        large: 'The file is larger than 20 MB and was not read. Nothing was changed.',
        foreign: 'This is no export of this site. Nothing was changed.',
        newer:
          'The file was written by a newer version of this site. Reload the page to get that version, then try again. Nothing was changed.',
        unreadable: 'The browser could not read the file. Nothing was changed.',
      },
      preview: 'In {0}',
      exportedAt: 'Exported on {0}.',
      span: 'Entries from {0} to {1}.',
      damage: {
        cut: 'The file ends too early: it was cut off. What stands below is what could be read of it.',
        changed:
          'The file was changed after it was exported: its checksum does not fit. Take it only if you know why.',
      },
      kind: 'What',
      fresh: 'New',
      same: 'Already here',
      other: 'Different here',
      kinds: {
        events: 'Entries of the log',
        drafts: 'Rounds under way',
        sheets: 'Estimate sheets',
        read: 'Sources marked as read',
      },
      otherIs:
        'Where an entry is different here, the one that is here stays; a sheet is added beside the one that is here.',
      unreadable: 'Cannot be read and is left out: {0}.',
      newer: 'Of a newer version and left out: {0}.',
      doubles: 'Twice in the file and taken once: {0}.',
      nothing: 'There is nothing new in the file.',
      copy: 'Save what is here first',
      confirm: 'Add what is new',
      anyway: 'Add it all the same',
      cancel: 'Cancel',
      adding: 'Adding it. A large file takes some seconds.',
      undoing: 'Taking it back.',
      done: 'Added. You can still undo it.',
      failed: 'It could not be stored, so nothing was changed.',
      undo: 'Undo the import',
      undone: 'The import is undone.',
      cancelled: 'Nothing was imported.',
    },
    erase: {
      title: 'Delete',
      lead: 'Choose what to delete from this browser. You see it once more before anything happens.',
      parts: {
        log: 'Reviews, marks, rounds and notes',
        sheets: 'Estimate sheets',
        read: 'Sources marked as read',
      },
      button: 'Delete',
      sure: 'Delete this?',
      sureLead: 'The file that you save first brings it back by import.',
      copy: 'Save a file and delete',
      confirm: 'Delete without a file',
      cancel: 'Cancel',
      deleting: 'Deleting it.',
      undoing: 'Putting it back.',
      done: 'Deleted. You can still undo it.',
      failed: 'It could not be deleted; nothing was changed.',
      undo: 'Undo the deletion',
      undone: 'Everything deleted is back.',
      cancelled: 'Nothing was deleted.',
      newer:
        'A newer version of this site has written here. Reload the page; this version deletes nothing of it.',
    },
    aside: {
      title: 'Set aside',
      lead: 'Records that could not be read: {0}. They were set aside as they were. Save them if you want to look what they hold.',
      save: 'Save them as they are',
      remove: 'Delete them',
      sure: 'They cannot be brought back by import. Delete them all the same?',
      confirm: 'Delete for good',
      cancel: 'Cancel',
      cancelled: 'Nothing was deleted.',
      done: 'What was set aside is deleted.',
      failed: 'It could not be deleted; nothing was changed.',
    },
  },
};

const ko: SettingsWords = {
  title: '설정과 내 데이터',
  lead: '여기서 한 일은 모두 이 브라우저에만 저장됩니다. 무엇이 얼마나 저장되어 있는지 보고, 내보내거나 지울 수 있습니다.',
  noScript:
    'JavaScript를 켜면 이 페이지에서 브라우저에 저장된 내용을 보고 내보내기, 가져오기, 삭제를 할 수 있습니다. JavaScript가 꺼져 있으면 사이트는 아무것도 저장하지 않습니다. 전에 저장한 내용이 어디에 있고 어떻게 지우는지는 아래에 있습니다.',
  loading: '저장된 내용을 읽고 있습니다.',
  promises: '약속',
  promise: [
    [
      '계정도, 쿠키도, 방문 통계도 없습니다.',
      '다른 서버에는 아무것도 요청하지 않으며, 다른 출처(origin)로 요청이 하나라도 나가면 테스트가 실패합니다.',
    ],
    ['여기서 한 일은 이 기기 밖으로 나가지 않습니다.', '직접 내보낼 때만 예외입니다.'],
    [
      '먼저 보여 드리지 않고는 아무것도 지우거나 덮어쓰지 않습니다.',
      '그때마다 되살릴 수 있는 파일을 저장하도록 권합니다.',
    ],
    [
      '다만 브라우저가 지울 수 있습니다.',
      '브라우저 데이터를 지울 때, 시크릿 창을 닫을 때, 기기의 저장 공간이 부족할 때, Safari에서는 이 사이트에 들르지 않은 채 Safari를 쓴 날이 7일이 되었을 때 지워질 수 있습니다. 브라우저에 보존을 요청하고 가끔 내보내 두세요.',
    ],
    [
      '호스트 이름이 같은 다른 페이지도 읽을 수 있습니다.',
      '브라우저는 호스트별로 저장하기 때문입니다. 메모에 비밀 정보를 적지 말고, 고를 수 있다면 전용 호스트 이름을 쓰는 사이트 사본을 이용하세요.',
    ],
    [
      '예전에 내보낸 파일도 계속 가져올 수 있습니다.',
      '지금까지 나온 모든 버전의 파일을 테스트에서 가져와 봅니다.',
    ],
  ],
  where: '저장 위치',
  places: [
    '복습, 표시, 모의 면접: IndexedDB의 `{0}study` 데이터베이스',
    '추정 시트, 읽음으로 표시한 자료, 표시를 보여 줄 때 쓰는 요약 목록: 로컬 스토리지에서 `{0}`로 시작하는 키',
    '직접 고른 테마: 로컬 스토리지의 `loadbearing:theme`. ‘시스템’을 고르면 지워집니다',
    '탭에서 열어 둔 추정 시트: 세션 스토리지. 탭을 닫으면 지워집니다',
  ],
  clear: '브라우저에서 지우기',
  clearLead: '호스트 이름이 같은 다른 사이트의 데이터도 함께 지워집니다.',
  clearing: [
    ['Chrome, Edge', '주소 왼쪽 아이콘 → “쿠키 및 사이트 데이터” → “기기 내 사이트 데이터 관리”'],
    ['Firefox', '주소 왼쪽 자물쇠 → “쿠키 및 사이트 데이터 지우기”'],
    ['Mac의 Safari', '설정 → 개인정보 보호 → “웹사이트 데이터 관리” → 호스트 이름'],
    ['iPhone과 iPad의 Safari', '설정 → 앱 → Safari → 고급 → “웹사이트 데이터” → 호스트 이름'],
  ],
  live: {
    unloaded: '저장된 내용을 읽는 부분을 불러오지 못했습니다. 바뀐 것은 없습니다.',
    retry: '다시 시도',
    stored: {
      title: '저장된 내용',
      what: '내용',
      count: '개수',
      size: '크기',
      kinds: {
        reviews: '카드 답변',
        cards: '카드 보류와 보류 해제',
        marks: '페이지 표시와 표시 해제',
        rounds: '마친 모의 면접',
        drafts: '진행 중인 모의 면접',
        others: '되돌린 동작과 시계 정정',
        aside: '읽을 수 없어 따로 보관한 기록',
        sheets: '추정 시트',
        read: '읽음으로 표시한 자료',
        theme: '테마',
        more: '요약 목록과 선택',
      },
      moreIs:
        '요약 목록과 선택은 나머지 기록에서 만든 것입니다. 어느 페이지에 표시가 있는지, 복습할 카드가 무엇인지, 마지막으로 언제 내보냈는지를 담습니다.',
      total: '합계',
      nothing: '아직 저장된 내용이 없습니다.',
    },
    room: {
      title: '저장 공간과 보존',
      used: '브라우저가 이 호스트 이름에 쓰는 저장 공간은 {0}, 한도는 {1}입니다. 같은 호스트의 다른 사이트까지 포함한 값이며, 둘 다 추정값입니다.',
      unknown: '이 브라우저는 저장 공간을 얼마나 쓰는지 알려 주지 않습니다.',
      persisted: '브라우저가 데이터를 보존하기로 했습니다. 공간이 부족해도 스스로 지우지 않습니다.',
      notPersisted: '공간이 부족하거나 오랫동안 들르지 않으면 브라우저가 데이터를 지울 수 있습니다.',
      unsaid: '이 브라우저는 데이터 보존 여부를 알려 주지 않습니다. 가끔 내보내 두세요.',
      ask: '브라우저에 보존 요청하기',
      granted: '브라우저가 데이터를 보존하기로 했습니다.',
      refused:
        '브라우저가 요청을 받아들이지 않았습니다. 자주 들르거나 북마크에 추가하면 받아들이는 브라우저가 많습니다. 그때까지는 가끔 내보내 두세요.',
    },
    export: {
      title: '내보내기',
      lead: '복습, 표시, 모의 면접, 메모, 추정 시트, 읽은 자료를 모두 파일 하나에 담습니다. 일반 JSON 파일이니 원하는 곳에 보관하세요.',
      button: '모두 내보내기',
      last: '마지막으로 내보낸 날: {0}',
      never: '아직 내보낸 적이 없습니다.',
      done: '파일을 내려받도록 브라우저에 넘겼습니다.',
    },
    import: {
      title: '가져오기',
      lead: '여기서 또는 다른 기기에서 내보낸 파일을 고르세요. 확인하기 전에는 아무것도 바뀌지 않습니다. 기존 기록은 그대로 두고 새 기록만 추가합니다.',
      choose: '파일 선택',
      reading: '파일을 읽고 있습니다.',
      refused: {
        large: '파일이 20MB보다 커서 읽지 않았습니다. 바뀐 것은 없습니다.',
        foreign: '이 사이트에서 내보낸 파일이 아닙니다. 바뀐 것은 없습니다.',
        newer:
          '이 사이트의 더 새로운 버전에서 만든 파일입니다. 페이지를 새로고침해 새 버전을 받은 뒤 다시 시도하세요. 바뀐 것은 없습니다.',
        unreadable: '브라우저가 파일을 읽지 못했습니다. 바뀐 것은 없습니다.',
      },
      preview: '{0}의 내용',
      exportedAt: '내보낸 날: {0}',
      span: '기록 기간: {0}부터 {1}까지',
      damage: {
        cut: '파일이 중간에 잘렸습니다. 아래는 읽을 수 있었던 부분입니다.',
        changed: '내보낸 뒤에 바뀐 파일입니다. 체크섬이 맞지 않습니다. 바뀐 이유를 알 때만 가져오세요.',
      },
      kind: '내용',
      fresh: '새 항목',
      same: '이미 있음',
      other: '내용이 다름',
      kinds: {
        events: '기록 항목',
        drafts: '진행 중인 모의 면접',
        sheets: '추정 시트',
        read: '읽음으로 표시한 자료',
      },
      otherIs: '내용이 다른 항목은 지금 있는 것을 그대로 둡니다. 시트는 지금 것과 별도로 하나 더 추가합니다.',
      unreadable: '읽을 수 없어 제외: {0}개',
      newer: '더 새로운 버전의 기록이라 제외: {0}개',
      doubles: '파일에 중복되어 하나만 가져옴: {0}개',
      nothing: '파일에 새로운 내용이 없습니다.',
      copy: '먼저 현재 기록 저장하기',
      confirm: '새 항목 추가',
      anyway: '그래도 추가',
      cancel: '취소',
      adding: '추가하고 있습니다. 큰 파일은 몇 초 걸립니다.',
      undoing: '되돌리고 있습니다.',
      done: '추가했습니다. 아직 되돌릴 수 있습니다.',
      failed: '저장하지 못했습니다. 바뀐 것은 없습니다.',
      undo: '가져오기 되돌리기',
      undone: '가져오기를 되돌렸습니다.',
      cancelled: '아무것도 가져오지 않았습니다.',
    },
    erase: {
      title: '삭제',
      lead: '이 브라우저에서 삭제할 항목을 고르세요. 삭제하기 전에 한 번 더 보여 드립니다.',
      parts: {
        log: '복습, 표시, 모의 면접, 메모',
        sheets: '추정 시트',
        read: '읽음으로 표시한 자료',
      },
      button: '삭제',
      sure: '삭제할까요?',
      sureLead: '먼저 저장한 파일을 가져오면 되살릴 수 있습니다.',
      copy: '파일로 저장하고 삭제',
      confirm: '파일 없이 삭제',
      cancel: '취소',
      deleting: '삭제하고 있습니다.',
      undoing: '되돌리고 있습니다.',
      done: '삭제했습니다. 아직 되돌릴 수 있습니다.',
      failed: '삭제하지 못했습니다. 바뀐 것은 없습니다.',
      undo: '삭제 되돌리기',
      undone: '삭제한 기록을 모두 되살렸습니다.',
      cancelled: '아무것도 삭제하지 않았습니다.',
      newer:
        '이 사이트의 더 새로운 버전에서 저장한 기록이 있습니다. 페이지를 새로고침하세요. 지금 버전은 그 기록을 지우지 않습니다.',
    },
    aside: {
      title: '따로 보관한 기록',
      lead: '읽을 수 없는 기록이 {0}개 있어 원래 그대로 따로 보관했습니다. 내용을 확인하려면 저장하세요.',
      save: '원본 그대로 저장',
      remove: '삭제',
      sure: '가져오기로 되살릴 수 없습니다. 그래도 삭제할까요?',
      confirm: '완전히 삭제',
      cancel: '취소',
      cancelled: '아무것도 삭제하지 않았습니다.',
      done: '따로 보관한 기록을 삭제했습니다.',
      failed: '삭제하지 못했습니다. 바뀐 것은 없습니다.',
    },
  },
};

export const settingsWords: Readonly<Record<Locale, SettingsWords>> = { en, ko };
