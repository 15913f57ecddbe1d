/** Bytes loaded up to the first results of a search, without compression by the host. */
export const FIRST_RESULTS_BYTES = 400_000;
