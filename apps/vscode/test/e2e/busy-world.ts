import type { Seed } from '@timkit/emulator'

const customers = Array.from({ length: 60 }, (_, index) => `customer_${String(index + 1).padStart(2, '0')}`)

/** A busy help desk: sixty conversations, one of them long, and an hour of yesterday with many messages. */
export const busyWorld: Seed = {
  accounts: [{ UserID: 'desk', Nick: 'Help desk' }, ...customers.map((UserID) => ({ UserID }))],
  conversations: customers.map((customer, index) => ({
    between: ['desk', customer] as const,
    unread: index % 20 === 0 ? { desk: 2 } : {},
    messages:
      index === 0
        ? Array.from({ length: 4000 }, (_, number) => ({
            at: timeOf(number),
            from: number % 2 === 0 ? customer : 'desk',
            text: `Message ${number + 1} about order ${1000 + ((number * 7919) % 9000)} ${(number * 2654435761).toString(36)}`,
          }))
        : [
            { at: `-${index}m`, from: customer, text: `Hello from ${customer}` },
            { at: `-${index}m`, from: customer, text: 'Is anybody there?' },
          ],
  })),
}

/** A hundred messages a minute, in order. */
function timeOf(number: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `-1d 09:${two(Math.floor(number / 100))}:${two(Math.floor((number % 100) * 0.6))}`
}
