import type { WebhookWords } from './webhook-words.ts'

/** What the page says about webhooks, in English. */
export const enWebhooks: WebhookWords = {
  receiver: ({ kind, origin, signed }) => {
    if (kind === 'none') return 'nobody is called'
    return `${kind === 'url' ? `to ${origin}` : 'to a function of the program'}, ${signed ? 'signed' : 'not signed'}`
  },
  none: 'Nothing was sent yet.',
  noneHint: 'Send a message through the API or on this page, or send a sample.',
  noReceiver: 'No server is called.',
  noReceiverHint: 'Start the emulator with the address of yours, then it is asked and told:',
  sample: 'Send a new sample',
  withFaults: 'with faults',
  send: 'Send',
  sendAgain: 'Send the same again',
  sent: (command) => `${command} was sent`,
  clear: 'Clear the list',
  outcomes: {
    delivered: 'delivered',
    failed: 'failed',
    lost: 'lost',
    discarded: 'discarded',
    allowed: 'allowed',
    changed: 'changed',
    refused: 'refused',
    dropped: 'dropped',
    passed: 'failed, passed',
    blocked: 'failed, blocked',
  },
  explanations: {
    delivered: 'The receiver was told, and answered as it should. Its code is ignored.',
    failed: 'The receiver was told, but did not answer as it should.',
    lost: 'A fault lost it on the way.',
    discarded: 'Too many were waiting for the receiver: it was never sent.',
    allowed: 'The receiver was asked, and had nothing against it.',
    changed: 'The receiver was asked, and changed it.',
    refused: 'The receiver was asked, and refused it.',
    dropped: 'The receiver let the message vanish: its sender sees success.',
    passed: 'The receiver was asked and failed: it was done all the same, which is the default policy.',
    blocked: 'The receiver was asked and failed: by the policy of this emulator it was refused.',
  },
  failures: {
    late: 'There was no answer in time.',
    unreachable: 'Nobody answered.',
    cut: 'The answer broke off before its end.',
    status: 'The HTTP status is not 200.',
    'too-large': 'The answer is longer, or nested deeper, than any has to be.',
    'not-json': 'The answer is no JSON object.',
    'no-code': 'The answer has no ErrorCode that is an integer.',
    failed: 'ActionStatus is FAIL: the receiver says that it failed. A refusal has OK and an ErrorCode.',
  },
  notes: {
    'field-missing': (about) => `${about} is missing: Tencent’s documents demand it.`,
    'code-out-of-range': (about) =>
      `${about} is no code that this event may be refused with: the caller gets the general one.`,
    'code-without-effect': (about) =>
      `${about} has no effect: this event is not refused by a code. It was let pass.`,
    'field-ignored': (about) => `${about} is ignored: answers to this event do not have it.`,
    'field-wrong': (about, why) =>
      `${about} cannot be right, and was ignored${why === undefined ? '.' : `: ${why}`}`,
    'field-too-large': (about) => `${about} was ignored: the message would be larger than 12 KB.`,
    'field-needed': (about) => `${about} is missing: this answer needs it.`,
    'account-not-asked': (about) => `${about} is ignored: the event did not ask about this account.`,
  },
  notesTitle: 'Worth knowing',
  changed: 'Changed',
  byHand: 'by hand',
  byHandText: 'It was sent by hand: nothing was done or changed because of it.',
  repeats: (id) => `again, as #${id}`,
  body: 'Body',
  attempt: (number, of) => (of === 1 ? 'Answer' : `Answer ${number} of ${of}`),
  about: 'About this webhook',
  callerGot: 'The caller got',
  fault: 'Fault',
}
