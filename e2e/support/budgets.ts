/** What comes over the wire up to the first results of a search, in bytes, without what a host may do to compress it. */
export const FIRST_RESULTS_BYTES = 400_000;
