import { startSheet } from './desk.ts';
import { findElements } from './elements.ts';

const elements = findElements();
if (elements) startSheet(elements, document.body.dataset.locale === 'ko' ? 'ko' : 'en');
