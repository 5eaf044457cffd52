/** The field of the notes, where the reader is in it. */
export function fieldInUse(): HTMLTextAreaElement | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement && activeElement.id === 'round-note'
    ? activeElement
    : undefined;
}
