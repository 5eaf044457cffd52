/** Says in a live region what was last given, once it has been quiet for half a second. */
export function announcer(region: HTMLElement): (text: string) => void {
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      region.textContent = text;
    }, 500);
  };
}
