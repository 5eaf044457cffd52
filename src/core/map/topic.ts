/** A topic on the map. */
export interface MapTopic {
  id: string;
  /** What its box says. */
  name: string;
  /** Ids of the topics to read first; those that are not on the map are passed over. */
  prerequisites: readonly string[];
}

/** An area with its topics in reading order. */
export interface MapArea {
  id: string;
  title: string;
  topics: readonly MapTopic[];
}
