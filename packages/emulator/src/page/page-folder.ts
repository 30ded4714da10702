/** Where everything of the page is, but the page itself. */
export const pageFolder = '/_emulator/page/'
