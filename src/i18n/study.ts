import type { Locale } from '../core/locale.ts';

/** Words that every page with stored progress needs. */
export interface StudyWords {
  trouble: Record<'blocked' | 'full' | 'broken' | 'newer' | 'gone', string>;
  exportNow: string;
}

const en: StudyWords = {
  trouble: {
    blocked:
      'This browser does not let the page store anything. Everything works, but lasts only until you close the page; export it first if you want to keep it.',
    full: 'The browser did not store your last changes; most often there is no room left. They are still on this page: export them, then make room and go on.',
    broken:
      'Some stored records could not be read. They were set aside, not deleted; the settings page lets you save them as they are.',
    newer:
      'Your progress was written by a newer version of this site. It is shown as far as this version can read it, and nothing is changed. Reload the page to get the newer version.',
    gone: 'What this browser had stored was deleted while this page was open. The page still has it and stores it again. To delete it for good, use the settings page.',
  },
  exportNow: 'Export progress',
};

const ko: StudyWords = {
  trouble: {
    blocked:
      '이 브라우저가 저장을 허용하지 않습니다. 기능은 모두 쓸 수 있지만 기록은 페이지를 닫으면 사라집니다. 남겨 두려면 닫기 전에 내보내세요.',
    full: '브라우저가 마지막 변경 내용을 저장하지 못했습니다. 대개 저장 공간이 부족하기 때문입니다. 내용은 이 페이지에 그대로 있으니 먼저 내보낸 다음 공간을 확보하고 계속하세요.',
    broken:
      '저장된 기록 중 일부를 읽지 못했습니다. 삭제하지 않고 따로 보관했으며, 설정 페이지에서 원본 그대로 저장할 수 있습니다.',
    newer:
      '이 사이트의 더 새로운 버전에서 저장한 기록입니다. 지금 버전이 읽을 수 있는 만큼만 보여 주며 아무것도 바꾸지 않습니다. 페이지를 새로고침하면 새 버전을 받을 수 있습니다.',
    gone: '이 페이지가 열려 있는 동안 브라우저에 저장된 기록이 삭제되었습니다. 이 페이지에는 내용이 남아 있어 다시 저장합니다. 완전히 삭제하려면 설정 페이지를 이용하세요.',
  },
  exportNow: '학습 기록 내보내기',
};

export const studyWords: Record<Locale, StudyWords> = { en, ko };
