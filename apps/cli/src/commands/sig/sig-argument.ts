import type { Translate } from '../../context.ts'

/** The argument that a UserSig is given by. */
export function sigArgument(t: Translate) {
  return {
    kind: 'tuple',
    parameters: [
      {
        parse: String,
        brief: t({
          en: 'The UserSig; from a pipe when it is - or missing, where nobody can read it',
          zh: 'UserSig；为 - 或省略时从管道读取，不会被他人看到',
        }),
        placeholder: 'SIG',
        optional: true,
      },
    ],
  } as const
}
