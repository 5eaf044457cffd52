import { wake } from '../study/wake.ts';
import type { SettingsParts } from './parts.ts';

wake<SettingsParts>('settings', async (box, words) => {
  const { openSettings } = await import('./open.tsx');
  await openSettings(box, words);
});
