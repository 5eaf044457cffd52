/** A sentence for one and for any other number; {0} stands for the number. */
export type Counted = readonly [one: string, other: string];

/** What the page of reviews says while it is used; {0}, {1} stand for names and numbers. */
export interface ReviewLive {
  loading: string;
  unloaded: string;
  retry: string;
  today: string;
  due: Counted;
  fresh: Counted;
  from: string;
  all: string;
  areas: string;
  paths: string;
  limit: string;
  start: string;
  /** Nothing to do today in what is chosen. */
  nothing: string;
  /** {0} a number of cards, {1} a day. */
  next: string;
  cards: Counted;
  clock: {
    /** {0} is the day of the newest entry, {1} is today. */
    ahead: string;
    right: string;
    wrong: string;
    done: string;
  };
  session: string;
  end: string;
  /** {0} done, {1} left. */
  progress: string;
  isNew: string;
  show: string;
  yourAnswer: string;
  options: string;
  right: string;
  wrong: string;
  chosen: string;
  why: string;
  /** {0} is a section. */
  section: string;
  rate: string;
  suggested: string;
  ratings: readonly [again: string, hard: string, good: string, easy: string];
  undo: string;
  suspend: string;
  resume: string;
  keys: string;
  keyNames: { show: string; option: string; rate: string; undo: string };
  /** {0} the rating, {1} the interval, {2} how many are left. */
  rated: string;
  left: Counted;
  undone: string;
  nothingToUndo: string;
  suspended: string;
  elsewhere: string;
  faulty: string;
  /** {0} counts. */
  leech: string;
  minutes: Counted;
  days: Counted;
  months: Counted;
  years: Counted;
  doneTitle: string;
  answered: Counted;
  remembered: Counted;
  doneNothing: string;
  leftToday: Counted;
  more: string;
  back: string;
  ahead: string;
  forecast: string;
  /** {0} counts cards, {1} is the most on one day. */
  forecastSaid: string;
  day: string;
  dueCards: string;
  retention: string;
  /** {0} a share in percent, {1} a number of cards. */
  rememberedNow: string;
  retentionCaption: string;
  retentionNone: string;
  week: string;
  answers: string;
  observed: string;
  expected: string;
  table: string;
  aside: string;
  asideNone: string;
  leeches: string;
  leechesNone: string;
  leechesLead: string;
  lapses: Counted;
  read: string;
}

/** Every word of the page. */
export interface ReviewWords {
  title: string;
  lead: string;
  noScript: string;
  decks: string;
  decksLead: string;
  anki: string;
  ankiHow: string;
  ankiAgain: string;
  ankiAll: string;
  live: ReviewLive;
}
