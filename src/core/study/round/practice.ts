/** What a round needs to know of its practice, as the page gives it. */
export interface PracticeFacts {
  readonly id: string;
  readonly minutes: number;
  /** The language of the practice's own words. */
  readonly lang: string;
  readonly rubric: readonly Statement[];
  readonly topics: readonly TopicLink[];
  /** The page on how to divide the time of an interview. */
  readonly process: TopicLink | undefined;
  /** The address of the list of practices; a practice's is this and its id. */
  readonly list: string;
}

/** One statement of the rubric. */
export interface Statement {
  readonly statement: string;
  /** What 0 to 3 points look like. */
  readonly anchors: readonly string[];
  /** Topics that answer it, the best first. */
  readonly topics: readonly string[];
}

export interface TopicLink {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}
