import { createHash } from 'node:crypto';

/**
 * Runs before the first paint, so that a chosen theme does not flash. It is the only inline script of the site;
 * the policy names it by its hash.
 */
export const THEME_SCRIPT =
  'try{var t=localStorage.getItem("loadbearing:theme");if(t=="light"||t=="dark")document.documentElement.dataset.theme=t}catch(e){}document.documentElement.classList.add("js")';

/** The hash by which the content security policy allows it. */
export const THEME_SCRIPT_HASH = createHash('sha256').update(THEME_SCRIPT).digest('base64');
