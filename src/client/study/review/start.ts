import { wake } from '../wake.ts';
import type { AllWords } from './desk.ts';

wake<AllWords>('review', async (box, words) => {
  const { openReview } = await import('./open.tsx');
  await openReview(box, words);
});
