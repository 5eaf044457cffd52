/** What a bibliography says of a source. */
export interface Citation {
  id: string;
  /** One of the kinds of the library. */
  kind: string;
  title: string;
  authors?: readonly string[] | undefined;
  publisher?: string | undefined;
  year: number;
  url?: string | undefined;
  /** ISO 639-1; English where it is absent. */
  language?: string | undefined;
  /** The day someone last looked at it, YYYY-MM-DD. */
  checked: string;
}

/** Names of conferences, as publishers of papers; what else publishes papers is a journal. */
const CONFERENCE =
  /\b(proceedings of the (?!vldb endowment)|conference|symposium|workshop|SOSP|OSDI|NSDI|ATC|HotOS|FAST|SIGMOD(?! record)|VLDB Conference|CIDR|STOC|FOCS|PODC|DSN|LADIS|WWW|CoNEXT|CCS|ESEC|FSE|EuroSys|SoCC|PODS|ICDE|KDD|CRYPTO|NetDB|PDIS|OPODIS|CT-RSA|WEA|SIGCOMM(?! Computer))\b/i;

/** Whether a paper was published at a conference rather than in a journal. */
export function isConference(publisher: string): boolean {
  return CONFERENCE.test(publisher);
}
