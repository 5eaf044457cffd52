const KEY = 'loadbearing:theme';

/** Connects every theme switch; the choice is kept where storage is allowed, else it lasts for the page. */
export function themeSelect(): void {
  const root = document.documentElement;
  const selects = document.querySelectorAll<HTMLSelectElement>('[data-theme-select]');
  const show = () => {
    for (const s of selects) s.value = root.dataset.theme ?? 'system';
  };
  for (const select of selects) {
    select.addEventListener('change', () => {
      const { value } = select;
      if (value === 'system') delete root.dataset.theme;
      else root.dataset.theme = value;
      show();
      try {
        if (value === 'system') localStorage.removeItem(KEY);
        else localStorage.setItem(KEY, value);
      } catch {
        // Storage is blocked: the choice lasts until the next page.
      }
    });
  }
  show();
}
