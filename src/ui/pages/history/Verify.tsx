import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { LedgerFinding } from '../../../contract/tracking.ts'
import { useClient } from '../../client/desk.ts'
import { failureOf } from '../../client/failure.ts'
import { useMay } from '../../client/useMe.ts'

/** Walks the station's whole record and its seals, and names the first row that does not hold. */
export function Verify() {
  const client = useClient()
  const { may } = useMay('ledger.verify')
  const [working, setWorking] = useState(false)
  const [finding, setFinding] = useState<LedgerFinding>()
  const [refusal, setRefusal] = useState('')
  if (!may) return null

  async function verify(): Promise<void> {
    setWorking(true)
    setRefusal('')
    try {
      setFinding(await client.ledger.verify({}))
    } catch (error) {
      setRefusal(failureOf(error).sentence)
    }
    setWorking(false)
  }

  return (
    <section className="timely no-print">
      <h2>核验记录</h2>
      <p className="muted">从第一条查到最新一条，每一天的封存也查。哪一条被改动、删去或者调换，会指出第一处。</p>
      <p>
        <Button className="button" isDisabled={working} onPress={() => void verify()}>
          {working ? '正在核验……' : '核验全部记录'}
        </Button>
      </p>
      {finding !== undefined && (
        <output className={finding.fault === null ? 'verify-ok' : 'verify-fault'}>
          {finding.fault === null ? '✓' : '▲'} {finding.sentence}
        </output>
      )}
      {refusal !== '' && <p role="alert">{refusal}</p>}
    </section>
  )
}
