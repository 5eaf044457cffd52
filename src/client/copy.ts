/** Puts text on the clipboard and says on the button whether it worked. */
async function copy(
  button: HTMLElement,
  text: () => string | Promise<string>,
  done: string,
  failed: string,
): Promise<void> {
  const label = button.textContent ?? '';
  try {
    await navigator.clipboard.writeText(await text());
    button.textContent = done;
  } catch {
    button.textContent = failed;
  }
  setTimeout(() => {
    button.textContent = label;
  }, 2500);
}

/** Gives every block of code a copy button, and turns the link to the Markdown twin into one that copies it. */
export function copyButtons(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-copy-markdown]');
  if (!link || !navigator.clipboard) return;
  const { copyMarkdown = '', copied = '', copyFailed = '' } = link.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = copyMarkdown;
  button.addEventListener('click', () =>
    copy(button, async () => (await fetch(link.href)).text(), copied, copyFailed),
  );
  link.before(button, ' ');
  for (const block of document.querySelectorAll<HTMLElement>('.code')) {
    const each = document.createElement('button');
    each.type = 'button';
    each.className = 'button copy';
    each.textContent = link.dataset.copy ?? '';
    each.addEventListener('click', () =>
      copy(each, () => block.querySelector('pre')?.textContent ?? '', copied, copyFailed),
    );
    block.append(each);
  }
}
