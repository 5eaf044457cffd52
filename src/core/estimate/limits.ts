/** The greatest number an assumption may hold, in the unit it is shown in; the least is zero. */
export const MOST = 1e18;
/** The longest link that carries assumptions, in characters from "#" on. */
export const LINK_LENGTH = 512;
