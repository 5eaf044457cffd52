/** A card of a deck. Texts are plain, with code between backticks. */
export type Card = Recall | Choice;

interface Asked {
  readonly id: string;
  readonly question: string;
  /** Why the answer is right. */
  readonly why: string;
  /** The heading of the topic that explains it, as its fragment ("#numbers"). */
  readonly see?: string | undefined;
}

export interface Recall extends Asked {
  readonly kind: 'recall';
  readonly answer: string;
}

export interface Choice extends Asked {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

export interface Option {
  readonly text: string;
  /** Why it is wrong; the right one has none. */
  readonly wrong?: string | undefined;
}

/** All cards of a language, as the page of reviews fetches them. */
export interface CardFile {
  readonly areas: readonly { readonly id: string; readonly title: string }[];
  /** In reading order. */
  readonly topics: readonly TopicCards[];
  readonly paths: readonly {
    readonly id: string;
    readonly title: string;
    readonly topics: readonly string[];
  }[];
}

export interface TopicCards {
  readonly id: string;
  readonly title: string;
  readonly area: string;
  /** The language of its page. */
  readonly lang: 'en' | 'ko';
  /** The page's headings that cards refer to: fragment and text. */
  readonly sections: Readonly<Record<string, string>>;
  readonly cards: readonly Card[];
}
