/** What the page of settings says while it is used; {0}, {1} stand for names, numbers and days. */
export interface SettingsLive {
  unloaded: string;
  retry: string;
  stored: {
    title: string;
    what: string;
    count: string;
    size: string;
    kinds: Record<
      | 'reviews'
      | 'cards'
      | 'marks'
      | 'rounds'
      | 'drafts'
      | 'others'
      | 'aside'
      | 'sheets'
      | 'read'
      | 'theme'
      | 'more',
      string
    >;
    /** What is under "more". */
    moreIs: string;
    total: string;
    nothing: string;
  };
  room: {
    title: string;
    /** {0} used, {1} the limit. */
    used: string;
    unknown: string;
    persisted: string;
    notPersisted: string;
    unsaid: string;
    ask: string;
    granted: string;
    refused: string;
  };
  export: {
    title: string;
    lead: string;
    button: string;
    /** {0} is a day. */
    last: string;
    never: string;
    done: string;
  };
  import: {
    title: string;
    lead: string;
    choose: string;
    reading: string;
    refused: Record<'large' | 'foreign' | 'newer' | 'unreadable', string>;
    /** {0} is the name of a file. */
    preview: string;
    /** {0} is a day. */
    exportedAt: string;
    /** {0} and {1} are days. */
    span: string;
    damage: Record<'cut' | 'changed', string>;
    kind: string;
    fresh: string;
    same: string;
    other: string;
    kinds: Record<'events' | 'drafts' | 'sheets' | 'read', string>;
    otherIs: string;
    /** {0} counts. */
    unreadable: string;
    newer: string;
    doubles: string;
    nothing: string;
    copy: string;
    confirm: string;
    anyway: string;
    cancel: string;
    /** While it is at work, which may take seconds. */
    adding: string;
    undoing: string;
    done: string;
    failed: string;
    undo: string;
    undone: string;
    cancelled: string;
  };
  erase: {
    title: string;
    lead: string;
    parts: Record<'log' | 'sheets' | 'read', string>;
    button: string;
    sure: string;
    sureLead: string;
    copy: string;
    confirm: string;
    cancel: string;
    /** While it is at work. */
    deleting: string;
    undoing: string;
    done: string;
    failed: string;
    undo: string;
    undone: string;
    cancelled: string;
    newer: string;
  };
  aside: {
    title: string;
    /** {0} counts. */
    lead: string;
    save: string;
    remove: string;
    sure: string;
    confirm: string;
    cancel: string;
    cancelled: string;
    done: string;
    failed: string;
  };
}

/** Every word of the page. */
export interface SettingsWords {
  title: string;
  lead: string;
  noScript: string;
  loading: string;
  promises: string;
  promise: readonly (readonly [what: string, how: string])[];
  where: string;
  /** {0} is the name that everything stored begins with. */
  places: readonly string[];
  clear: string;
  clearing: readonly (readonly [browser: string, how: string])[];
  clearLead: string;
  live: SettingsLive;
}
