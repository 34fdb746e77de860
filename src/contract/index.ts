import { deskContract } from './desk.ts'
import { lawContract, libraryContract } from './library.ts'
import { peopleContract, rosterContract } from './people.ts'
import { reportsContract } from './reporting.ts'
import { searchContract } from './search.ts'
import { sessionContract } from './session.ts'
import { stationContract } from './station.ts'
import { changesContract, systemContract } from './system.ts'
import {
  boardContract,
  custodyContract,
  customiseContract,
  handoverContract,
  ledgerContract,
  runContract,
  timelyContract,
} from './tracking.ts'

/** Everything a desk may ask of a backend, one branch per domain. */
export const contract = {
  system: systemContract,
  changes: changesContract,
  library: libraryContract,
  law: lawContract,
  search: searchContract,
  desk: deskContract,
  station: stationContract,
  people: peopleContract,
  roster: rosterContract,
  session: sessionContract,
  board: boardContract,
  run: runContract,
  handover: handoverContract,
  timely: timelyContract,
  custody: custodyContract,
  customise: customiseContract,
  ledger: ledgerContract,
  reports: reportsContract,
}
export type Contract = typeof contract
