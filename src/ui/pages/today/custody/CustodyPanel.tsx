import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { useMay } from '../../../client/useMe.ts'
import { ErrorState } from '../../../components/ErrorState.tsx'
import { CUSTODY_HINT } from '../../../../core/tracker/custody.ts'
import { CustodySeat } from './CustodySeat.tsx'
import { OpenSeat } from './OpenSeat.tsx'
import { useCustody } from './useCustody.ts'
import './Custody.css'

/** 执法办案区: seats by number, the time each has left, and what is still owed to whoever sits there. */
export function CustodyPanel() {
  const { view, failure, retry, act, refusal } = useCustody()
  const [opening, setOpening] = useState(false)
  const { may } = useMay('custody.act')
  const seats = view?.seats.filter(({ state }) => state !== 'left') ?? []
  return (
    <section className="card beside" aria-label="执法办案区时限">
      <div className="beside-head">
        <h2>执法办案区</h2>
        <span className="muted small">{CUSTODY_HINT}</span>
        {may && (
          <Button className="button button-small" aria-expanded={opening} onPress={() => setOpening(!opening)}>
            登记进区
          </Button>
        )}
      </div>
      {failure !== undefined && view === undefined && <ErrorState failure={failure} onRetry={retry} />}
      {refusal !== undefined && (
        <p className="custody-refusal" role="alert">
          ▲ {refusal}
        </p>
      )}
      {opening && <OpenSeat taken={seats.map(({ seat }) => seat)} act={act} close={() => setOpening(false)} />}
      {view !== undefined && seats.length === 0 && <p className="muted">没有人在区。</p>}
      <ul className="custody-seats">
        {seats.map((clock) => (
          <CustodySeat key={clock.stay} clock={clock} stay={view?.stays.find(({ stay }) => stay === clock.stay)} may={may} act={act} />
        ))}
      </ul>
    </section>
  )
}
