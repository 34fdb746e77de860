import type { Services } from '../services.ts'
import { api } from './base.ts'

/** The board and its calendar, runs, hand-over, the month, the 执法办案区 clock, customising, the record. */
export function trackerRouter({ tracker }: Services) {
  const { board, matters, handover, custody, customising } = tracker
  return {
    board: {
      day: api.board.day.handler(({ input, context: { session } }) => board.day(session, input.day)),
      wall: api.board.wall.handler(({ context: { session } }) => board.wall(session)),
      days: api.board.days.handler(({ input, context: { session } }) => board.days(session, input.from, input.to, input)),
    },
    run: {
      get: api.run.get.handler(({ input, context: { session } }) => tracker.run(session, input.run)),
      open: api.run.open.handler(({ input, context: { session } }) => matters.open(session, input)),
      act: api.run.act.handler(({ input, context: { session } }) => tracker.act(session, input.event)),
      list: api.run.list.handler(({ input, context: { session } }) => matters.list(session, input.closed)),
    },
    handover: {
      get: api.handover.get.handler(({ input, context: { session } }) => handover.get(session, input)),
      draft: api.handover.draft.handler(({ input, context: { session } }) => handover.draft(session, input, input.sheet)),
      readBack: api.handover.readBack.handler(({ input, context: { session } }) => {
        const { line, outcome, reason } = input
        return handover.readBack(session, input, { line, outcome, ...(reason === undefined ? {} : { reason }) })
      }),
      sign: api.handover.sign.handler(({ input, context: { session } }) => handover.sign(session, input, input.as)),
      seal: api.handover.seal.handler(({ input, context: { session } }) => handover.seal(session, input.day)),
    },
    timely: {
      month: api.timely.month.handler(({ input, context: { session } }) => board.timely(session, input.month)),
    },
    custody: {
      get: api.custody.get.handler(({ context: { session } }) => custody.get(session)),
      act: api.custody.act.handler(({ input, context: { session } }) => custody.act(session, input.event)),
    },
    customise: {
      get: api.customise.get.handler(({ context: { session } }) => customising.get(session)),
      check: api.customise.check.handler(({ input, context: { session } }) => customising.check(session, input.draft)),
      save: api.customise.save.handler(({ input, context: { session } }) =>
        customising.save(session, input.id, input.draft, input.version),
      ),
    },
    ledger: { verify: api.ledger.verify.handler(({ context: { session } }) => tracker.verify(session)) },
  }
}
