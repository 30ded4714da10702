/** Where everything of the page is, but the page itself. */
export const PAGE_FOLDER = '/_emulator/page/'
