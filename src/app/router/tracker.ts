import { Refused } from '../errors.ts'
import { api } from './base.ts'

const later = (): never => {
  throw new Refused('这一步还没有建好。')
}

/** Every operation of the tracker; being built. */
export function trackerRouter() {
  return {
    board: { day: api.board.day.handler(later), wall: api.board.wall.handler(later), days: api.board.days.handler(later) },
    run: {
      get: api.run.get.handler(later),
      open: api.run.open.handler(later),
      act: api.run.act.handler(later),
      list: api.run.list.handler(later),
    },
    handover: {
      get: api.handover.get.handler(later),
      draft: api.handover.draft.handler(later),
      readBack: api.handover.readBack.handler(later),
      sign: api.handover.sign.handler(later),
      seal: api.handover.seal.handler(later),
    },
    timely: { month: api.timely.month.handler(later) },
    custody: { get: api.custody.get.handler(later), act: api.custody.act.handler(later) },
    customise: {
      get: api.customise.get.handler(later),
      check: api.customise.check.handler(later),
      save: api.customise.save.handler(later),
    },
    ledger: { verify: api.ledger.verify.handler(later) },
  }
}
