import type { Locale } from '../core/locale.ts';

/** Words of the reminder to export. */
export interface ReminderWords {
  /** {0} counts answers, {1} days. */
  due: string;
  /** The same where nothing was exported yet. */
  first: string;
  button: string;
  done: string;
}

export const reminderWords: Readonly<Record<Locale, ReminderWords>> = {
  en: {
    due: 'Answers since your last export: {0}; days: {1}. A file of your own is safe whatever the browser does.',
    first:
      'Answers that only this browser has: {0}; days since the first entry: {1}. A file of your own is safe whatever the browser does.',
    button: 'Export everything',
    done: 'The file was handed to the browser as a download.',
  },
  ko: {
    due: '마지막으로 내보낸 지 {1}일이 지났고 그동안 답변이 {0}개 쌓였습니다. 파일로 내보내 두면 브라우저가 데이터를 지워도 안전합니다.',
    first:
      '첫 기록 후 {1}일이 지났고 이 브라우저에만 있는 답변이 {0}개입니다. 파일로 내보내 두면 브라우저가 데이터를 지워도 안전합니다.',
    button: '모두 내보내기',
    done: '파일을 내려받도록 브라우저에 넘겼습니다.',
  },
};
