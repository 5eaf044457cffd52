import { libraryWords } from '../../i18n/library.ts';
import { copyText, saveText } from '../hand-over.ts';
import { say } from './notice.ts';
import { readMarks } from './read-marks.ts';

/** The page of one source: the mark of having read it, and its entry as text to copy or save. The page is English. */
function start(): void {
  const words = libraryWords.en;
  for (const box of document.querySelectorAll<HTMLElement>('.cite-as')) {
    const printed = box.querySelector('pre')?.textContent ?? '';
    // A page knows one kind of line break only and ends without white space; RIS asks for another and for a space.
    const isRis = box.dataset.file?.endsWith('.ris');
    const text = isRis ? `${printed.replaceAll('\n', '\r\n')} \r\n` : `${printed}\n`;
    for (const button of box.querySelectorAll<HTMLButtonElement>('button')) {
      button.disabled = false;
      button.addEventListener('click', async () => {
        if ('saveEntry' in button.dataset) {
          saveText(text, box.dataset.file ?? '');
          say(words.saved(1));
        } else say((await copyText(text)) ? words.copied(1) : words.copyFailed);
      });
    }
  }
  const toggle = document.querySelector<HTMLButtonElement>('[data-read]');
  const id = toggle?.dataset.read;
  if (!toggle || !id) return;
  const marks = readMarks(words, () => show());
  const show = () => toggle.setAttribute('aria-pressed', String(marks.has(id)));
  toggle.disabled = false;
  toggle.addEventListener('click', () => {
    marks.set([id], !marks.has(id));
    show();
  });
  show();
}

start();
