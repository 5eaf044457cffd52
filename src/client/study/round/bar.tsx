/** How much of a time is spent, as a picture beside its words. Both in milliseconds. */
export function Bar({ spent, planned }: { readonly spent: number; readonly planned: number }) {
  const share = planned > 0 ? Math.min(1, spent / planned) : 0;
  return (
    <svg class="round-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="round-bar-whole" width="100" height="4" />
      <rect class={spent > planned ? 'round-bar-over' : 'round-bar-spent'} width={100 * share} height="4" />
    </svg>
  );
}
