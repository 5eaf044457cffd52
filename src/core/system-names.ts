/** The name of a system without its owner, as a reader looks for it in a list: "Apache Kafka" under K. */
export function sortName(title: string): string {
  return title.replace(/^(Amazon|Apache|Eclipse) /, '');
}
