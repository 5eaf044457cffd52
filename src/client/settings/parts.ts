import type { ReminderWords } from '../../i18n/export-reminder.ts';
import type { SettingsLive } from '../../i18n/settings.ts';
import type { StudyWords } from '../../i18n/study.ts';

/** The words of the page, as it carries them. */
export interface SettingsParts {
  readonly live: SettingsLive;
  readonly study: StudyWords;
  readonly reminder: ReminderWords;
}
