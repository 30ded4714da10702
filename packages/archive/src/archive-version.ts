/** Which release this is; a test holds it equal to package.json. */
export const version: string = '0.0.0'

/** What is written into what an archive keeps, so that a fault of a release can be found there later. */
export const writtenBy: string = `@timkit/archive ${version}`
