/**
 * The command line of timkit's programs: one table of options says what flags, environment and help are.
 *
 * @module
 */

export { type CommandLine, isSecretFlag, readArguments } from './arguments.ts'
export { didYouMean } from './did-you-mean.ts'
export { readEnvironment } from './environment.ts'
export { exitCodes } from './exit-codes.ts'
export { ExitError, exitCodeOf, UsageError } from './exit-error.ts'
export { decodeText } from './files/decode-text.ts'
export { NamedFileError, type ReadFile, readNamedFile } from './files/read-named-file.ts'
export { readSmallFile } from './files/read-small-file.ts'
export { resolvePath } from './files/resolve-path.ts'
export { type Help, writeHelp } from './help.ts'
export { type Language, languageOf, type Words } from './language.ts'
export { defineOptions, type Given, nameOf, type Option, type OptionKind, type Options } from './options.ts'
export { type GroupOf, optionReader, type Reader, type ValueOf } from './reader.ts'
export { runProgram, writeFailure } from './run-program.ts'
