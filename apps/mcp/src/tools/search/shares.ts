/**
 * Of the time of an answer: until then a temporary archive is filled, and until then the service is asked for what no file has. What is left is for
 * the search and what was said around its hits.
 */
export const fillShare = 0.4
/** See `fillShare`. */
export const tailShare = 0.8
